/** How long what reads a topic or answers a call is away, as the scenarios of a design rehearse it. */
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import type { Entry } from '../../model/graph/graph.ts';
import type { Call, Subscribe } from '../../model/link.ts';
import type { Fault, FaultKind } from '../../model/scenario.ts';

/** They keep workers from working. */
const idling: ReadonlySet<FaultKind> = new Set(['node-down', 'stall']);
/** They make calls fail. */
const failing: ReadonlySet<FaultKind> = new Set([...idling, 'failure']);
/** They keep messages from a reader. */
const parting: ReadonlySet<FaultKind> = new Set([...idling, 'link-cut']);

const faultsOf = (design: Design, kinds: ReadonlySet<FaultKind>): readonly Fault[] =>
  Object.values(design.scenarios ?? {}).flatMap(({ faults = [] }) => faults.filter(({ kind }) => kinds.has(kind)));

/** By node or link: the longest time in seconds that a scenario stops it, by one of these faults. */
export const rehearsedSeconds = (design: Design, stopping = idling): ReadonlyMap<string, number> => {
  const longest = new Map<string, number>();
  for (const { target, forSeconds } of faultsOf(design, stopping))
    if (target !== undefined) longest.set(target, Math.max(longest.get(target) ?? 0, forSeconds));
  return longest;
};

const absencesIn = remembered((design: Design) => rehearsedSeconds(design, parting));

/** The longest, in seconds, that a reader takes nothing from its topic in any scenario; 0 where none rehearses that. */
export const longestAbsence = (design: Design, [id, { to }]: Entry<Subscribe>): number => {
  const seconds = absencesIn(design);
  return Math.max(seconds.get(id) ?? 0, seconds.get(to) ?? 0);
};

/** Faults of all scenarios that make a call fail, at its callee or on itself. */
export const faultsOfCall = (design: Design, [id, { to }]: Entry<Call>): readonly Fault[] =>
  faultsOf(design, failing).filter(({ target }) => target === id || target === to);
