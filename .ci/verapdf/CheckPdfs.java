import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks files against PDF/UA-1 and PDF/A-2a with veraPDF, all in one process. Paths come one a line on the
 * standard input; a line a file goes out, with each failed rule below it. Ends with 1 if any rule failed, or a
 * file could not be read.
 */
public class CheckPdfs {
  private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    boolean passed = true;
    for (String path = paths.readLine(); path != null; path = paths.readLine()) passed &= checkFile(path);
    System.exit(passed ? 0 : 1);
  }

  private static boolean checkFile(String path) {
    StringBuilder failures = new StringBuilder();
    int checks = 0;
    for (PDFAFlavour flavour : FLAVOURS) {
      try {
        checks += check(path, flavour, failures);
      } catch (Exception error) {
        failures.append("  ").append(flavour.getId()).append(" could not read it: ").append(error).append('\n');
      }
    }
    System.out.printf("%s %s (%d checks)%n%s", failures.length() == 0 ? "pass" : "FAIL", path, checks, failures);
    return failures.length() == 0;
  }

  /** Adds a line for each failed rule, with its first place; returns how many checks were made. */
  private static int check(String path, PDFAFlavour flavour, StringBuilder failures) throws Exception {
    try (InputStream in = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, Integer> counts = new TreeMap<>();
      Map<String, String> first = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        first.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
      }
      counts.forEach((rule, count) -> failures.append(
          String.format("  %s %s (%d times): %s%n", flavour.getId(), rule, count, first.get(rule))));
      if (!result.isCompliant() && counts.isEmpty())
        failures.append("  ").append(flavour.getId()).append(" does not comply\n");
      return result.getTotalAssertions();
    }
  }
}
