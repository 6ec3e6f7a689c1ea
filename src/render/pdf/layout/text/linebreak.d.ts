declare module 'linebreak' {
  /** UAX #14: hands out the places at which a line may or must end. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
