/** How an edit says no: one sentence for the person who tried it. */
import { refused } from '../../lib/result.ts';
import { fill, type Text, type TextValue } from '../../lib/text.ts';

export const refusal = (
  en: string,
  zh: string,
  values: Readonly<Record<string, TextValue>> = {},
): { readonly ok: false; readonly reason: Text } => refused(fill({ en, zh }, values));

/** Something is named that is not in the design, for instance because it was just removed. */
export const notThere = (id: string) => refusal('There is no “{id}” any more.', '“{id}”已不存在。', { id });

/** Somebody wants it where there is no place. */
export const offCanvas = (id: string) =>
  refusal('“{id}” cannot stand outside the canvas.', '“{id}”不能位于画布之外。', { id });

/** A sentence made of what is wrong and what to do about it. */
export const wrongAndRight = (problem: { readonly what: Text; readonly howToFix: Text }): Text =>
  fill({ en: '{what} {howToFix}', zh: '{what}{howToFix}' }, { what: problem.what, howToFix: problem.howToFix });
