/** How long what answers a call is away, as the scenarios of a design rehearse it. */
import type { Design } from '../model/design.ts';
import type { Entry } from '../model/graph/graph.ts';
import type { Call } from '../model/link.ts';
import type { Fault } from '../model/scenario.ts';

const away: ReadonlySet<Fault['kind']> = new Set(['node-down', 'stall', 'failure']);

/** Faults of all scenarios that make a call fail, at its callee or on itself. */
export const faultsOfCall = (design: Design, [id, { to }]: Entry<Call>): readonly Fault[] =>
  Object.values(design.scenarios ?? {}).flatMap(({ faults = [] }) =>
    faults.filter(({ kind, target }) => away.has(kind) && (target === id || target === to)),
  );
