/** Why a design cannot keep its objectives, however large its numbers become. */
import type { Design } from '../../model/design.ts';
import { pathsOf } from '../../model/graph/critical.ts';
import type { Knobs, Sizes } from './knobs.ts';
import { type Limit, raised } from './raise.ts';
import type { Trial } from './trial.ts';

/** The subscriptions and calls on the way of an objective with their mean waits, the longest first. */
export const waitsOf = (design: Design, objective: string, { result }: Trial): (readonly [string, number])[] =>
  [...(pathsOf(design).get(objective)?.links ?? [])]
    .flatMap((id) => {
      const wait = result?.subscriptions[id]?.meanWaitMs?.mean;
      return wait === undefined ? [] : [[id, wait] as const];
    })
    .sort(([, one], [, other]) => other - one);

/** Below this share of the response nobody waits so long that it would matter. */
const leastShare = 0.02;

/** What stands against every objective and subscription that fails although all numbers are as large as they may become. */
export const limitsAt = (design: Design, knobs: Knobs, most: Sizes, trial: Trial): Limit[] =>
  trial.because.flatMap((id) => {
    if (design.links?.[id] !== undefined) return [limitOf(design, knobs, most, id)];
    if (trial.result?.objectives[id]?.undecided) return [{ kind: 'messages', of: id, pointer: null, value: null }];
    const [longest] = waitsOf(design, id, trial);
    const response = longest && trial.result?.subscriptions[longest[0]]?.meanResponseMs?.mean;
    if (!longest || !response || longest[1] < leastShare * response)
      return [{ kind: 'work', of: id, pointer: null, value: null }];
    return [limitOf(design, knobs, most, longest[0])];
  });

const limitOf = (design: Design, knobs: Knobs, most: Sizes, id: string): Limit => {
  const link = design.links?.[id];
  if (link?.kind === 'call' && link.rateLimit) return { kind: 'rate-limit', of: id, pointer: null, value: null };
  if (link?.kind === 'call' && link.pool !== undefined)
    return { kind: 'pool', of: id, pointer: null, value: link.pool };
  const grown = raised(design, knobs, most, id);
  return grown.ok ? { kind: 'work', of: id, pointer: null, value: null } : grown.reason;
};
