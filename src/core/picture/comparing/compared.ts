/** Two states of a design that are shown in one picture. */
import type { Difference, DifferenceKind } from '../../history/compare.ts';
import type { Design } from '../../model/design.ts';

export interface Compared {
  readonly before: { readonly design: Design };
  readonly after: { readonly design: Design };
  readonly differences: readonly Difference[];
}

/** The kinds of difference by the ids that are drawn; nodes and links share theirs. */
export const marksOf = (
  { differences }: Pick<Compared, 'differences'>,
  sections: readonly Difference['section'][],
): ReadonlyMap<string, DifferenceKind> =>
  new Map(differences.filter(({ section }) => sections.includes(section)).map(({ id, kind }) => [id, kind]));
