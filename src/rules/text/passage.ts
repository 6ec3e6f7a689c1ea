import type { Position } from 'unist';

/** What a passage is part of. */
export type PassageKind =
  | 'summary'
  | 'prose'
  | 'item'
  | 'cell'
  | 'heading'
  | 'quotation'
  | 'duty'
  | 'result'
  | 'criterion'
  | 'support';

/** A paragraph, heading, cell or item of a role as plain words, without code and marks. */
export interface Passage {
  kind: PassageKind;
  /** Kind of the section that it stands in, such as `duties`. */
  section: string;
  /** Plain words on one line. */
  text: string;
  /** Where it starts in the role's joined text. */
  start: number;
  /** Whether it stands in the file of a role that this one extends. */
  inherited: boolean;
  /** BCP 47 tag where its language is not the role's own. */
  language?: string;
  /** The duty, result or criterion that it belongs to. */
  about: { because?: unknown } | undefined;
  /** The place in the file of a stretch of its words. */
  place(start: number, end: number): Position;
}
