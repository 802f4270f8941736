/** A result as a list: every figure with where it stands. What stops a study, and what two results are compared by. */
import { type Place, type Section, sections } from './place.ts';
import type { DrillResult, Estimate, SimulationResult } from './result.ts';

export interface ResultFigure extends Place {
  /** Null where there is none; a plain number is a count. */
  readonly value: Estimate | number | null;
}

/** All estimates and counts, section by section. */
export const resultFigures = (result: SimulationResult): ResultFigure[] =>
  sections.flatMap((section) =>
    Object.entries<object>(elementsOf(result, section)).flatMap(([id, element]) =>
      Object.entries(element).flatMap(([figure, value]) => figuresIn({ section, id, figure }, value)),
    ),
  );

type Elements = Readonly<Record<string, object>>;

const elementsOf = (result: SimulationResult, section: Section): Elements =>
  section === 'drills' ? byFault(result.drills ?? []) : (result[section] ?? {});

/** `2 node-down payment`: the second fault of the scenario. What the fault is in itself is no figure. */
const byFault = (drills: readonly DrillResult[]): Elements =>
  Object.fromEntries(
    drills.map(({ kind, target, atSeconds: _, forSeconds: __, value: ___, ...figures }, at) => [
      [at + 1, kind, target ?? ''].join(' ').trim(),
      figures,
    ]),
  );

const figuresIn = (place: Place, value: unknown): ResultFigure[] => {
  if (value === null || typeof value === 'number') return [{ ...place, value }];
  // A bound is about the figure that stands beside it.
  if (typeof value !== 'object' || place.figure === 'upperBound' || Array.isArray(value)) return [];
  if ('mean' in value) return [{ ...place, value: value as Estimate }];
  return Object.entries(value).flatMap(([reason, count]) =>
    figuresIn({ ...place, figure: `${place.figure}.${reason}` }, count),
  );
};
