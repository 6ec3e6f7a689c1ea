/** A line of a container: what stands after the container's indentation, and where that is. */
export interface PlainLine {
  text: string;
  line: number;
  column: number;
  offset: number;
}
