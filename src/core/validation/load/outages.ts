/** How long what answers a call or reads a topic is away, as the scenarios of a design rehearse it. */
import type { Design } from '../../model/design.ts';
import type { Entry } from '../../model/graph/graph.ts';
import type { Call, Subscribe } from '../../model/link.ts';
import type { Fault } from '../../model/scenario.ts';

const away: ReadonlySet<Fault['kind']> = new Set(['node-down', 'stall', 'failure']);

/** Faults of all scenarios that make a call fail, at its callee or on itself. */
export const faultsOfCall = (design: Design, [id, { to }]: Entry<Call>): readonly Fault[] =>
  Object.values(design.scenarios ?? {}).flatMap(({ faults = [] }) =>
    faults.filter(({ kind, target }) => away.has(kind) && (target === id || target === to)),
  );

const absent: ReadonlySet<Fault['kind']> = new Set(['node-down', 'stall', 'link-cut']);

/** The longest, in seconds, that a reader takes nothing from its topic in any scenario; 0 where none rehearses that. */
export const longestAbsence = (design: Design, [id, { to }]: Entry<Subscribe>): number => {
  const faults = Object.values(design.scenarios ?? {}).flatMap((scenario) => scenario.faults ?? []);
  const seconds = faults.flatMap(({ kind, target, forSeconds }) =>
    absent.has(kind) && (target === id || target === to) ? forSeconds : [],
  );
  return Math.max(0, ...seconds);
};
