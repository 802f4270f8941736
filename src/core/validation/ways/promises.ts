/** What objectives promise about loss and repetition, and the links and nodes that each promise hangs on. */
import { sortedEntries } from '../../lib/sort.ts';
import { figure, type Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { pathsOf } from '../../model/graph/critical.ts';
import { type Entry, graphOf } from '../../model/graph/graph.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import type { Objective } from '../../model/scenario.ts';
import { say } from '../words.ts';

export interface Promised {
  readonly id: string;
  readonly objective: Objective;
  readonly name: string;
  /** On its path, sorted by id. */
  readonly publications: readonly Entry<Publish>[];
  readonly subscriptions: readonly Entry<Subscribe>[];
  /** On its path, topics included. */
  readonly nodes: ReadonlySet<string>;
}

/** The objectives that are wanted, with their paths; without one nothing is walked. */
export const promised = (design: Design, wanted: (objective: Objective) => boolean): Promised[] =>
  sortedEntries(design.objectives)
    .filter(([, objective]) => wanted(objective))
    .map(([id, objective]) => {
      const { links: ids = new Set<string>(), nodes = new Set<string>() } = pathsOf(design).get(id) ?? {};
      const { publications, subscriptions } = graphOf(design);
      return {
        id,
        objective,
        name: objective.name ?? id,
        publications: publications.filter(([link]) => ids.has(link)),
        subscriptions: subscriptions.filter(([link]) => ids.has(link)),
        nodes,
      };
    });

/** Says that messages must arrive; a promise about time alone does not. */
export const promisesArrival = ({ guarantee, maxLossFraction }: Objective): boolean =>
  (guarantee ?? 'at-most-once') !== 'at-most-once' || (maxLossFraction ?? 1) < 1;

const words = {
  'at-most-once': say('at most once', '至多一次'),
  'at-least-once': say('at least once', '至少一次'),
  'exactly-once': say('exactly once', '恰好一次'),
} as const;

/** Completes “it promises …”. */
export const promiseOf = ({ guarantee, maxLossFraction = 1 }: Objective): Text =>
  guarantee !== undefined && guarantee !== 'at-most-once'
    ? say('each message {times}', '每条消息{times}', { times: words[guarantee] })
    : say('to lose at most {share} %', '丢失至多 {share} %', { share: figure(maxLossFraction * 100) });
