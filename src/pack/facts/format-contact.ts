import type { Facts } from '../../types.ts';
import type { Inline } from '../tree.ts';
import { type FactContext, written } from './fact-context.ts';

/** A contact: plain words, or a name, role, e-mail, telephone, address and web address, one a line. */
export function formatContact(contact: Facts['contact'], key: keyof Facts, context: FactContext): Inline[] {
  if (contact === undefined) return [];
  if (typeof contact === 'string') return written(contact, key, context);
  const { name, role, email, phone, address, url, text } = contact;
  const lines: Inline[][] = [
    text === undefined ? [] : written(text, key, context),
    written([name, role].filter(Boolean).join(', '), key, context),
    email === undefined ? [] : [link(`mailto:${email}`, email)],
    phone === undefined ? [] : [link(`tel:${phone.replace(/[^\d+]/g, '')}`, phone)],
    address === undefined ? [] : written(address, key, context),
    url === undefined ? [] : [link(url, url.replace(/^https?:\/\//, ''))],
  ].filter((line) => line.length > 0);
  return lines.flatMap((line, index): Inline[] => (index > 0 ? [{ type: 'break' }, ...line] : line));
}

/** A link whose words are a value of the role's own. */
export function link(url: string, words: string): Inline {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}
