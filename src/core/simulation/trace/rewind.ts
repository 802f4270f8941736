/**
 * The way back of a watched replication: checkpoints at even distances, thinned out when they become many or large. So the memory
 * stays bounded, and to any moment there are never more events to go than between two of them.
 */
import { type Checkpoint, checkpointOf, restore } from '../kernel/checkpoint.ts';
import type { Engine } from '../kernel/engine.ts';
import { EVENTS, NOW } from '../kernel/scalars.ts';

export interface Rewind {
  /** To be called between two advances: takes a checkpoint when it is time for one. */
  readonly pass: () => void;
  /** The engine as at the last checkpoint not after `timeMs`, unless it is between that one and `timeMs` already. */
  readonly backTo: (timeMs: number) => void;
  /** How many checkpoints there are, what they take in all, and the events between them. */
  readonly size: () => { readonly checkpoints: number; readonly bytes: number; readonly eventsBetween: number };
}

export interface RewindOptions {
  /** Events between two checkpoints at first; about a twentieth of a second. */
  readonly eventsBetween?: number;
  readonly mostCheckpoints?: number;
  readonly mostBytes?: number;
}

/** From now on; the engine has just begun. */
export const rewindOf = (engine: Engine, options: RewindOptions = {}): Rewind => {
  const { mostCheckpoints = 64, mostBytes = 2 ** 27 } = options;
  let eventsBetween = options.eventsBetween ?? 2 ** 18;
  let kept: Checkpoint[] = [checkpointOf(engine)];
  const bytes = () => kept.reduce((sum, checkpoint) => sum + checkpoint.bytes, 0);
  const thinOut = () => {
    // The first is the beginning, to which there must always be a way.
    while (kept.length > 1 && (kept.length > mostCheckpoints || bytes() > mostBytes)) {
      kept = kept.filter((_, at) => at % 2 === 0);
      eventsBetween *= 2;
    }
  };
  return {
    pass: () => {
      if (engine.X[EVENTS]! < kept.at(-1)!.events + eventsBetween) return;
      kept.push(checkpointOf(engine));
      thinOut();
    },
    backTo: (timeMs) => {
      const target = kept.findLast((checkpoint) => checkpoint.timeMs <= timeMs) ?? kept[0]!;
      const isBetween = engine.X[NOW]! <= timeMs && engine.X[EVENTS]! >= target.events;
      if (!isBetween) restore(engine, target);
    },
    size: () => ({ checkpoints: kept.length, bytes: bytes(), eventsBetween }),
  };
};
