/** Replicas that go down: which one of its node each fault hits, and whether a standby takes its place. */
import type { Plan } from '../../network/plan.ts';

export interface LostReplica {
  /** Counted from 0 among the replicas of its node: the first that is not gone already. */
  readonly place: number;
  /** Whether a standby replica is left when the fault begins. */
  readonly isReplaced: boolean;
}

/** By the place of the fault in the plan; other kinds are left out. */
export const lostReplicas = ({ faults, nodes }: Plan): ReadonlyMap<number, LostReplica> => {
  const lost = new Map<number, LostReplica>();
  const inOrder = [...faults.entries()]
    .filter(([, { kind }]) => kind === 'replica-down')
    .sort(([, one], [, other]) => one.atSeconds - other.atSeconds);
  for (const [at, { atSeconds, target }] of inOrder) {
    const now = [...lost].flatMap(([other, replica]) => {
      const before = faults[other]!;
      // In ms, as a run adds them up.
      const endsAt = before.atSeconds * 1000 + before.forSeconds * 1000;
      return before.target === target && endsAt > atSeconds * 1000 ? [replica] : [];
    });
    const gone = new Set(now.flatMap(({ isReplaced, place }) => (isReplaced ? [] : [place])));
    let place = 0;
    while (gone.has(place)) place++;
    const standby = nodes.find(({ id }) => id === target)?.standby ?? 0;
    lost.set(at, { place, isReplaced: now.length < standby });
  }
  return lost;
};
