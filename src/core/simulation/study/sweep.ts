/** The same study at many settings: one or two fields of a design take given values. All points share their random numbers. */
import { ok, type Result, refused } from '../../lib/result.ts';
import type { Design } from '../../model/design.ts';
import type { Problem } from '../../model/text/problem.ts';
import type { Program } from '../compile/program.ts';
import { prepare, type StudyRequest } from '../prepare.ts';

/** A field by its JSON pointer, or the factor on all arrival rates. */
export interface Axis {
  readonly parameter: string | typeof rateFactor;
  readonly values: readonly unknown[];
}

export const rateFactor = 'rateFactor';

export interface SweepPoint {
  /** One per axis, in their order. */
  readonly values: readonly unknown[];
  readonly program: Program;
}

/** Every combination of values, the last axis turning fastest; or what is wrong with the first that cannot be run. */
export const sweepPoints = (
  design: Design,
  request: StudyRequest,
  axes: readonly Axis[],
): Result<readonly SweepPoint[], readonly Problem[]> => {
  const points: SweepPoint[] = [];
  for (const { values, request: at } of sweepRequests(request, axes)) {
    const program = prepare(design, at);
    if (!program.ok) return refused(program.reason);
    points.push({ values, program: program.value });
  }
  return ok(points);
};

/** What each of the points asks for, in their order. */
export const sweepRequests = <Request extends StudyRequest>(request: Request, axes: readonly Axis[]) =>
  combinations(axes).map((values) => ({ values, request: { ...request, ...changesAt(request, axes, values) } }));

const combinations = (axes: readonly Axis[]): unknown[][] =>
  axes.reduce<unknown[][]>(
    (before, { values }) => before.flatMap((these) => values.map((value) => [...these, value])),
    [[]],
  );

const changesAt = (request: StudyRequest, axes: readonly Axis[], values: readonly unknown[]): Partial<StudyRequest> => {
  const entries = axes.map(({ parameter }, at) => [parameter, values[at]] as const);
  const overrides = Object.fromEntries(entries.filter(([parameter]) => parameter !== rateFactor));
  const factor = entries.find(([parameter]) => parameter === rateFactor);
  return { overrides: { ...request.overrides, ...overrides }, ...(factor && { rateFactor: Number(factor[1]) }) };
};
