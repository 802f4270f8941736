/** The analysis says in English why a figure is near and not exact; the page says it in its reader's language. */
import { type Text, verbatim } from '../../core/lib/text.ts';
import { reasons } from '../../core/queueing/reasons.ts';

export const approximationText = (sentence: string): Text =>
  Object.values(reasons).find(({ en }) => en === sentence) ?? verbatim(sentence);
