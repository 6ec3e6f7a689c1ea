import { deflateSync, inflateSync } from 'node:zlib';

/** An object of a file: its dictionary as text, and its stream as it is stored. */
export interface StoredObject {
  text: string;
  stream?: Buffer;
}

/** The parts of a file that a test may change. */
export interface StoredFile {
  objects: Map<number, StoredObject>;
  trailer: string;
}

/** Takes a file apart, has it changed, and puts it together with a table that fits. */
export function changePdf(bytes: Uint8Array, change: (file: StoredFile) => void): Uint8Array {
  const file = takeApart(Buffer.from(bytes));
  change(file);
  return putTogether(file);
}

/** Replaces text in the objects' dictionaries and in the trailer; throws if it is nowhere. */
export function replaceText(
  file: StoredFile,
  from: string | RegExp,
  to: string,
  where: (text: string) => boolean = () => true,
): void {
  for (const object of file.objects.values()) {
    if (!where(object.text)) continue;
    const changed = object.text.replace(from, to);
    if (changed === object.text) continue;
    object.text = changed;
    return;
  }
  const trailer = file.trailer.replace(from, to);
  if (trailer === file.trailer) throw new Error(`Nothing in the file matches ${String(from)}`);
  file.trailer = trailer;
}

/** Replaces text in the first stream that has it; throws if none has. */
export function replaceInStream(file: StoredFile, from: string | RegExp, to: string): void {
  for (const object of file.objects.values()) {
    const { stream, text } = object;
    if (!stream || /\/Subtype \/Image/.test(text)) continue;
    const packed = text.includes('/FlateDecode');
    const content = (packed ? inflateSync(stream) : stream).toString('latin1');
    const changed = content.replace(from, to);
    if (changed === content) continue;
    const raw = Buffer.from(changed, 'latin1');
    object.stream = packed ? deflateSync(raw) : raw;
    object.text = text.replace(/\/Length \d+/, `/Length ${object.stream.length}`);
    return;
  }
  throw new Error(`No stream of the file matches ${String(from)}`);
}

function takeApart(bytes: Buffer): StoredFile {
  const text = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(-64))?.[1]);
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
  const objects = new Map<number, StoredObject>();
  for (const offset of offsets) {
    const [head, id] = /^(\d+) 0 obj\n/.exec(text.slice(offset, offset + 16)) ?? [''];
    const from = offset + head.length;
    const end = text.indexOf('\nendobj', from);
    const body = text.slice(from, end);
    const at = body.indexOf('\nstream\n');
    if (at < 0) objects.set(Number(id), { text: body });
    else {
      const length = Number(/\/Length (\d+)/.exec(body.slice(0, at))?.[1]);
      const data = from + at + '\nstream\n'.length;
      objects.set(Number(id), { text: body.slice(0, at), stream: bytes.subarray(data, data + length) });
    }
  }
  const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'));
  return { objects, trailer };
}

function putTogether({ objects, trailer }: StoredFile): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };

  const rows = ['0000000000 65535 f '];
  for (const [id, { text, stream }] of [...objects].sort(([a], [b]) => a - b)) {
    while (rows.length < id) rows.push('0000000000 00001 f ');
    rows.push(`${String(at).padStart(10, '0')} 00000 n `);
    add(Buffer.from(`${id} 0 obj\n${text}\n`, 'latin1'));
    if (stream) add(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]));
    add(Buffer.from('endobj\n'));
  }
  const table = `xref\n0 ${rows.length}\n${rows.join('\n')}\n${trailer}startxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table, 'latin1')]);
}
