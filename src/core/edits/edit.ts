/** A change of the document: pure, all or nothing, with the reason where it is refused. */
import type { Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';

export interface Edit<Args> {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /**
   * The changed design, itself valid; what the edit does not touch keeps its identity. The argument is never mutated.
   * Refused with one sentence for the person who tried it.
   */
  readonly apply: (design: Design, args: Args) => Result<Design, Text>;
}
