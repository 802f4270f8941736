/** A problem of fields that cannot hold together. */
import { pointerOf } from '../../lib/pointer.ts';
import { fill, type Text, type TextValue } from '../../lib/text.ts';
import type { Problem } from '../text/problem.ts';

export type Path = readonly (string | number)[];

/** `path` leads to the field that should go or change; `values` fill both sentences. */
export const contradiction = (
  path: Path,
  what: Text,
  howToFix: Text,
  values: Record<string, TextValue> = {},
): Problem => ({
  what: fill(what, values),
  why: {
    en: 'Both cannot hold, and guessing would change what you meant.',
    zh: '两者不能同时成立，猜测会改变您的本意。',
  },
  howToFix: fill(howToFix, values),
  pointer: pointerOf(path),
});
