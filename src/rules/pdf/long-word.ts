import type { Rule } from '../rule.ts';

/** Flags words that no line of the PDF holds; it is told when its pages are laid out. */
export const longWord: Rule = {
  id: 'pdf/long-word',
  severity: 'warning',
  flags: 'A word so long that it has to break to fit its line in the PDF.',
  why: 'A word that breaks between letters is hard to read, and an address is hard to type. Shorten it, put a space or hyphen in it, or give an address as a link under words. `jd build` says this, since it shows on the page alone; the PDF is made all the same.',
  foundIn: 'pages',
  examples: {
    good: [
      '---\ntitle: Night Porter\n---\n\nFill in the [form for leave](https://ferryside.example/form_for_leave_of_the_staff_of_the_night).\n',
    ],
    bad: [
      '---\ntitle: Night Porter\n---\n\nYour base is Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu.\n',
    ],
  },
};
