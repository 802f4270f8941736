/** One thing that a reader may meet and does not take. */
import type { Text } from '../../lib/text.ts';
import { gapWords } from './gap-words.ts';
import type { Shape } from './shape.ts';
import type { Side, Sides } from './side.ts';

export interface Gap {
  /** Of the field in the message, as a JSON pointer; `*` stands for every item of a list, or for every field not named. */
  readonly field: string;
  readonly words: Text;
  /** Whether the reader takes it cannot be told: a person has to look. */
  readonly unclear?: true;
}

/** How parts of two schemas are compared while the whole is. */
export interface Comparison {
  readonly sides: (writer: Sides, reader: Side, field: string) => readonly Gap[];
  readonly shape: (shape: Shape, reader: Side, field: string) => readonly Gap[];
}

export const unclearIn = (field: string, keyword: string): Gap => ({
  field,
  words: gapWords.unclear(keyword),
  unclear: true,
});

export const fieldIn = (field: string, name: string): string =>
  `${field}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
