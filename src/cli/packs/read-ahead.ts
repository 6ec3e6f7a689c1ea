/** Yields values one after the other, each when so many more were asked for that those are on their way meanwhile. */
export async function* readAhead<Value>(values: AsyncIterable<Value>, count: number): AsyncGenerator<Value> {
  const read: Value[] = [];
  for await (const value of values) {
    read.push(value);
    if (read.length > count) yield* read.splice(0, 1);
  }
  yield* read;
}
