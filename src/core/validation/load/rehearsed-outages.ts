/** Outages that the scenarios of a design rehearse. */
import type { Design } from '../../model/design.ts';
import type { FaultKind } from '../../model/scenario.ts';

/** They keep workers from working. */
const idling: ReadonlySet<FaultKind> = new Set(['node-down', 'stall']);

/** By node or link: the longest time in seconds that a scenario stops it, by one of these faults. */
export const rehearsedSeconds = (design: Design, stopping = idling): Map<string, number> => {
  const longest = new Map<string, number>();
  for (const { faults = [] } of Object.values(design.scenarios ?? {}))
    for (const { kind, target, forSeconds } of faults)
      if (stopping.has(kind) && target !== undefined)
        longest.set(target, Math.max(longest.get(target) ?? 0, forSeconds));
  return longest;
};
