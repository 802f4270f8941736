/** What of the results of a sweep can be shown: per objective and per subscription or call the figures that a load moves. */
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { Estimate, SimulationResult } from '../../../../core/simulation/study/result.ts';
import type { SweptPoint } from '../../../workers/what-if-jobs.ts';

const figures = {
  objectives: ['p99Ms', 'throughputPerSecond', 'lossFraction'],
  subscriptions: [
    'utilisation',
    'meanWaitMs',
    'meanResponseMs',
    'p95Ms',
    'p99Ms',
    'meanQueueLength',
    'arrivalRatePerSecond',
    'throughputPerSecond',
    'lossFraction',
    'meanServiceMs',
  ],
} as const;

type Section = keyof typeof figures;

export interface SweepFigure {
  readonly key: string;
  readonly section: Section;
  readonly id: string;
  readonly figure: string;
  /** Of the objective or link. */
  readonly of: string;
  /** What an objective promises of it. */
  readonly limit: number | null;
}

/** Objectives first, then the links by how busy they become. */
export const sweepFigures = (design: Design, points: readonly SweptPoint[]): readonly SweepFigure[] => {
  const busiest = (id: string) =>
    Math.max(...points.map(({ result }) => result.subscriptions[id]?.utilisation?.mean ?? 0));
  const [first] = points;
  const objectives = Object.keys(first?.result.objectives ?? {});
  const subscriptions = Object.keys(first?.result.subscriptions ?? {}).sort(
    (one, other) => busiest(other) - busiest(one),
  );
  return [
    ...objectives.flatMap((id) => ofElement('objectives', id, design.objectives?.[id]?.name ?? id, design)),
    ...subscriptions.flatMap((id) => ofElement('subscriptions', id, linkName(design, id), design)),
  ];
};

const ofElement = (section: Section, id: string, of: string, design: Design): SweepFigure[] =>
  figures[section].map((figure) => ({
    key: `${section} ${id} ${figure}`,
    section,
    id,
    figure,
    of,
    limit: section === 'objectives' ? limitOf(design, id, figure) : null,
  }));

const limitOf = (design: Design, id: string, figure: string): number | null => {
  const objective = design.objectives?.[id];
  if (figure === 'p99Ms') return objective?.p99Ms ?? null;
  if (figure === 'lossFraction') return objective?.maxLossFraction ?? null;
  return figure === 'throughputPerSecond' ? (objective?.minThroughputPerSecond ?? null) : null;
};

export const estimateAt = ({ section, id, figure }: SweepFigure, result: SimulationResult): Estimate | null => {
  const element = result[section][id] as unknown as Readonly<Record<string, Estimate | null>> | undefined;
  return element?.[figure] ?? null;
};

/** One line per point and figure, unrounded. */
export const sweepRows = (titles: readonly string[], all: readonly SweepFigure[], points: readonly SweptPoint[]) => [
  [...titles, 'of', 'figure', 'mean', 'low', 'high'],
  ...points.flatMap(({ values, result }) =>
    all.map((figure) => {
      const estimate = estimateAt(figure, result);
      const { low = null, high = null } = estimate ?? {};
      return [...values, figure.of, figure.figure, estimate?.mean ?? null, low, high];
    }),
  ),
];
