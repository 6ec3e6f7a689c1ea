/* oxlint-disable no-underscore-dangle -- Node names the methods by which its format is extended */
import { Deserializer, Serializer } from 'node:v8';

/** A value on its way to another thread. */
export interface SentValue {
  value: Uint8Array;
  /** The byte arrays in it that were not sent before, by number. */
  bytes: ReadonlyMap<number, Uint8Array>;
}

/** Returns a function that writes values for another thread, to which each byte array (a font, a picture) is sent once. */
export function valueWriter(): (value: unknown) => SentValue {
  const numbers = new Map<Uint8Array, number>();
  return (value) => {
    const bytes = new Map<number, Uint8Array>();
    const writer = new Writer((array) => {
      const known = numbers.get(array);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(array, number);
      bytes.set(number, array);
      return number;
    });
    writer.writeHeader();
    writer.writeValue(value);
    return { value: writer.releaseBuffer(), bytes };
  };
}

/** Returns a function that reads what a `valueWriter` wrote, in the same order; a byte array stays the same one. */
export function valueReader(): (sent: SentValue) => unknown {
  const known = new Map<number, Uint8Array>();
  return ({ value, bytes }) => {
    for (const [number, array] of bytes) known.set(number, array);
    const reader = new Reader(value, known);
    reader.readHeader();
    return reader.readValue();
  };
}

/** The engine's own format, but that byte arrays are numbers in it. */
class Writer extends Serializer {
  // Documented, but left out of Node's types.
  declare _setTreatArrayBufferViewsAsHostObjects: (areHostObjects: boolean) => void;
  private readonly numberOf: (array: Uint8Array) => number;

  constructor(numberOf: (array: Uint8Array) => number) {
    super();
    this.numberOf = numberOf;
    this._setTreatArrayBufferViewsAsHostObjects(true);
  }

  _writeHostObject(array: Uint8Array): void {
    this.writeUint32(this.numberOf(array));
  }
}

class Reader extends Deserializer {
  private readonly known: ReadonlyMap<number, Uint8Array>;

  constructor(value: Uint8Array, known: ReadonlyMap<number, Uint8Array>) {
    super(value);
    this.known = known;
  }

  _readHostObject(): Uint8Array | undefined {
    return this.known.get(this.readUint32());
  }
}
