import { nodeHost, slashes } from '../disk/node-host.ts';
import { looksOf } from '../looks/index.ts';
import { type Host, loadWorkspace, openRoles, type Role } from '../model/index.ts';
import { composePack, type Pack } from '../pack/index.ts';
import type { RenderMessage } from '../pack/tree.ts';
import { renderHtml } from '../render/html/index.ts';
import { renderPdf } from '../render/pdf/index.ts';
import { readPdf } from '../render/pdf/testing/read-pdf.ts';
import { structureOf } from '../render/pdf/testing/structure.ts';

/** A role in every form that it is printed in. */
export interface MadePack {
  role: Role;
  pack: Pack;
  html: string;
  /** The words of the HTML, as a reader gets them, white space folded. */
  htmlText: string;
  pdf: Uint8Array;
  /** The words of the PDF in the order of its structure, white space folded. */
  pdfText: string;
  messages: RenderMessage[];
}

/** The roles of a folder, made into packs with the workspace's own template and theme. */
export async function makePacks(
  root: string,
  host: Host = nodeHost(slashes(process.cwd())),
): Promise<MadePack[]> {
  const workspace = loadWorkspace(host, root);
  const roles = openRoles(workspace);
  const looks = looksOf(workspace);
  const made: MadePack[] = [];
  for (const path of workspace.roleFiles) {
    const role = roles.load(path);
    const template = looks.findTemplate(role.facts.pack ?? workspace.pack);
    const theme = looks.findTheme(role.facts.theme ?? workspace.theme);
    if (template === undefined || theme === undefined) throw new Error(`${path} has no template or theme`);
    const pack = composePack(role, workspace, {
      template,
      roles,
    });
    const html = await renderHtml(pack, theme);
    const { bytes, messages } = await renderPdf(pack, theme);
    const pdfText = fold(structureOf(readPdf(bytes)).text);
    made.push({ role, pack, html, htmlText: textOfHtml(html), pdf: bytes, pdfText, messages });
  }
  return made;
}

/** The words of a page: no styles, no tags. */
export function textOfHtml(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const words = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
  };
  return fold(words.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole));
}

/** Words are compared without white space: where a line ends is the format's own affair. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00AD]+/g, '');
}
