/** A word that a shell may offer. */
export interface Candidate {
  value: string;
  /** What it is, in a few words. */
  about?: string;
}
