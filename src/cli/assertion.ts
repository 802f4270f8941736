/** What a simulation is held against: `objectives`, or one figure of one element, as in `p99Ms(order-flow)<200`. */
import { type Estimate, lowerEnd, upperEnd } from '../core/simulation/study/estimate.ts';
import type { SimulationResult } from '../core/simulation/study/result.ts';
import { verdictOf } from '../core/simulation/study/verdict.ts';
import { unknown } from './numbers.ts';
import { refuse } from './refusal.ts';
import { shown } from './reporters/table.ts';

/** Why an assertion is missed, as a sentence; null where it holds. Elements and figures that do not exist are refused. */
export const missed = (result: SimulationResult, assertion: string): string | null =>
  assertion.trim() === 'objectives' ? objectivesMissed(result) : figureMissed(result, assertion);

const objectivesMissed = ({ objectives }: SimulationResult): string | null => {
  const thatAre = (verdict: ReturnType<typeof verdictOf>) =>
    Object.entries(objectives).flatMap(([id, each]) => (verdictOf(each) === verdict ? [id] : []));
  const [lost, unknowns] = [thatAre('missed'), thatAre('undecided')];
  const told = [
    ...(lost.length > 0 ? [`missed by ${lost.join(', ')}`] : []),
    ...(unknowns.length > 0 ? [`too few messages to tell of ${unknowns.join(', ')}; simulate for longer`] : []),
  ];
  return told.length === 0 ? null : `objectives: ${told.join('; ')}`;
};

const form = /^\s*(\w+)\(\s*([^()]+?)\s*\)\s*(<=|>=|<|>)\s*(\S+)\s*$/;

const figureMissed = (result: SimulationResult, assertion: string): string | null => {
  const [, figure, id, sign, text] = form.exec(assertion) ?? [];
  const limit = Number(text);
  if (figure === undefined || id === undefined || text === undefined || Number.isNaN(limit))
    throw refuse(
      `“${assertion}” is no assertion.`,
      'It has to say which figure of which element stays on which side of which number.',
      "Write --assert 'objectives' or --assert 'p99Ms(ID)<200'.",
    );
  const found = figureOf(result, figure, id);
  const value = cautious(found, sign === '<' || sign === '<=');
  if (value !== null && holds(value, sign as string, limit)) return null;
  if (value === null) return `${assertion}: there is no such value in this run`;
  if (value === Infinity)
    return `${assertion}: too few messages were seen to say how much it is at most; simulate for longer`;
  return `${assertion}: ${hasInterval(found) ? 'its interval reaches' : 'it is'} ${shown(value)}`;
};

/** The cautious end of the interval: what is asserted holds for the true mean, not only for the estimate. */
const cautious = (figure: unknown, below: boolean): number | null => {
  if (typeof figure === 'number') return figure;
  if (typeof figure === 'boolean') return figure ? 1 : 0;
  if (typeof figure !== 'object' || figure === null) return null;
  // Counts by reason: all of them together.
  if (!('mean' in figure)) return Object.values(figure).reduce((sum: number, count) => sum + Number(count), 0);
  return below ? upperEnd(figure as Estimate) : lowerEnd(figure as Estimate);
};

const hasInterval = (figure: unknown): boolean =>
  typeof figure === 'object' && figure !== null && 'low' in figure && figure.low !== null;

const holds = (value: number, sign: string, limit: number): boolean =>
  (sign === '<' && value < limit) ||
  (sign === '<=' && value <= limit) ||
  (sign === '>' && value > limit) ||
  (sign === '>=' && value >= limit);

const figureOf = (result: SimulationResult, figure: string, id: string): unknown => {
  const sections = [result.objectives, result.subscriptions, result.topics, result.nodes, result.requests];
  const elements = sections.flatMap((section): object[] => {
    const element = Object.hasOwn(section, id) ? (section as Record<string, object>)[id] : undefined;
    return element ? [element] : [];
  });
  if (elements.length === 0)
    throw unknown(
      `The element “${id}”`,
      id,
      sections.flatMap((section) => Object.keys(section)),
    );
  const element = elements.find((each) => Object.hasOwn(each, figure));
  if (!element)
    throw unknown(
      `The figure “${figure}” of ${id}`,
      figure,
      elements.flatMap((each) => Object.keys(each)),
    );
  return (element as Record<string, unknown>)[figure];
};
