/** The analysis says in English why a figure is near and not exact; who shows it says it in the reader’s language. */
import { type Text, verbatim } from '../lib/text.ts';
import { reasons } from './reasons.ts';

export const approximationText = (sentence: string): Text =>
  Object.values(reasons).find(({ en }) => en === sentence) ?? verbatim(sentence);
