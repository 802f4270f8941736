/** The JSON of `eventwright diff`. */
import type { Breaking } from '../../core/history/compatibility/breaking.ts';
import { type Told, toldKinds } from '../../core/history/told.ts';
import { pointerOf } from '../../core/lib/pointer.ts';

export const diffJson = (told: readonly Told[], breaking: readonly Breaking[]) => ({
  differences: told.map(({ fields, ...difference }) => ({
    ...difference,
    // A value that is absent is left out, for null is a value of its own.
    fields: fields.map(({ path, from, to }) => ({ pointer: pointerOf(path), from, to })),
  })),
  breaking: breaking.map(({ words, ...change }) => ({ ...change, reason: words.en })),
  summary: {
    ...Object.fromEntries(toldKinds.map((kind) => [kind, told.filter((each) => each.kind === kind).length])),
    breaking: breaking.length,
  },
});
