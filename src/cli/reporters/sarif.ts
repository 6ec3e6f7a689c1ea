import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import packageJson from '../../../package.json' with { type: 'json' };
import { type FoundMessage, foundMessages, type SeverityName } from '../../check/found-messages.ts';
import { suggestionPlacer } from '../../check/suggestion-of.ts';
import { rules } from '../../rules/index.ts';
import { type MessageKind, messageKinds } from '../explain/message-kinds.ts';
import { fingerprints } from './fingerprints.ts';
import type { Reporter } from './reporter.ts';

const levels: Record<SeverityName, string> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, for code scanning: every rule is described, and every message known by its fingerprint. */
export const sarif: Reporter = (files, { fromTop = (file) => file }) => {
  const artifact = (file: string): object => artifactAt(fromTop(file));
  const found = foundMessages(files);
  const described = describeRules(found);
  const indexes = new Map(described.map(({ id }, index) => [id, index]));
  const prints = fingerprints(found.map((each) => ({ ...each, file: fromTop(each.file) })));
  const fixesOf = fixer(files, artifact);
  const run = {
    tool: { driver: { name: 'jd', version: packageJson.version, rules: described } },
    columnKind: 'utf16CodeUnits',
    results: found.map((each, index) => ({
      ruleId: idOf(each),
      ruleIndex: indexes.get(idOf(each)),
      level: levels[each.severity],
      message: { text: textOf(each.message) },
      locations: [{ physicalLocation: { artifactLocation: artifact(each.file), region: regionOf(each) } }],
      partialFingerprints: { 'jdFingerprint/v1': prints[index] },
      ...relatedTo(each.message, artifact),
      ...fixesOf(each),
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function idOf({ message }: FoundMessage): string {
  return message.ruleId ?? 'jd';
}

function textOf({ reason, note }: VFileMessage): string {
  return typeof note === 'string' ? `${reason}. ${note}` : reason;
}

/** Every rule and kind of message, in the order of ids; the files may hold ids of others too. */
function describeRules(found: FoundMessage[]): DescribedRule[] {
  const described = new Map<string, DescribedRule>([
    ...rules.map(({ id, flags, why, severity }) => [id, describe(id, flags, severity, why)] as const),
    ...Object.entries(messageKinds).map(([id, kind]) => [id, describeKind(id, kind)] as const),
  ]);
  for (const each of found) if (!described.has(idOf(each))) described.set(idOf(each), { id: idOf(each) });
  return [...described.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function describeKind(id: string, { flags, severity }: MessageKind): DescribedRule {
  return describe(id, flags, severity);
}

/** A reporting descriptor: all but the id is left out for rules that nobody knows. */
interface DescribedRule {
  id: string;
  shortDescription?: { text: string };
  fullDescription?: { text: string };
  help?: { text: string };
  defaultConfiguration?: { enabled: boolean } | { level: string };
}

function describe(id: string, flags: string, severity: SeverityName | 'off', why?: string): DescribedRule {
  const configuration = severity === 'off' ? { enabled: false } : { level: levels[severity] };
  return {
    id,
    shortDescription: { text: flags },
    fullDescription: { text: why ?? flags },
    help: { text: `jd explain ${id}` },
    defaultConfiguration: configuration,
  };
}

/** Each part of a path escaped as addresses are. */
function artifactAt(path: string): object {
  const parts = path.split('/').map((part) => (part === '..' ? part : encodeURIComponent(part)));
  return { uri: parts.join('/'), uriBaseId: '%SRCROOT%' };
}

interface Region {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

function regionOf({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** The other place that a message is about. */
function relatedTo({ cause }: VFileMessage, artifact: (file: string) => object): object {
  const { file, position } = (cause ?? {}) as {
    file?: string;
    position?: { start: { line: number; column: number }; end: { line: number; column: number } };
  };
  if (file === undefined || position === undefined) return {};
  const { start, end } = position;
  const region = regionOf({ ...start, endLine: end.line, endColumn: end.column });
  return {
    relatedLocations: [
      {
        id: 0,
        message: { text: 'See here' },
        physicalLocation: { artifactLocation: artifact(file), region },
      },
    ],
  };
}

/** The change that puts a finding right, where it has one. */
function fixer(files: VFile[], artifact: (file: string) => object): (found: FoundMessage) => object {
  const place = suggestionPlacer(files);
  return ({ file, message }) => {
    const suggestion = place(file, message);
    if (suggestion === undefined) return {};
    const replacement = { deletedRegion: regionOf(suggestion), insertedContent: { text: suggestion.text } };
    return {
      fixes: [{ artifactChanges: [{ artifactLocation: artifact(file), replacements: [replacement] }] }],
    };
  };
}
