import { examine } from '../doctor/examine.ts';
import { printExamination } from '../doctor/print-examination.ts';
import type { Io } from '../io.ts';
import { toJson } from '../print/to-json.ts';

export interface DoctorOptions {
  json?: boolean;
}

/** Says what `jd` runs on and what it found; returns 0, or 1 if something that it needs is missing. */
export async function doctor({ json }: DoctorOptions, io: Io): Promise<number> {
  const found = await examine(io);
  io.stdout.write(json ? toJson(found) : printExamination(found, io.stdout));
  return found.missing.length > 0 ? 1 : 0;
}
