/** What a study reads of a design: places on the canvas, notes and accepted findings change no figure. */
import { sha256 } from '../../lib/sha256.ts';
import { sortedJson } from '../../lib/sorted-json.ts';
import type { Design } from '../../model/design.ts';

export const simulatedSections = [
  'nodes',
  'links',
  'messages',
  'broker',
  'scenarios',
  'objectives',
] as const satisfies (keyof Design)[];

/** SHA-256 of what a study of this design can read, in lower-case hexadecimal; the order of its fields does not count. */
export const simulatedHash = (design: Design): string =>
  sha256(sortedJson(Object.fromEntries(simulatedSections.map((section) => [section, design[section]]))));
