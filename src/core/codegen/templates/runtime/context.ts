/** What a handler can do while it works on one message. */

import { type Duration, drawMs, pause } from './durations.ts';
import type { CloudEvent } from './envelope.ts';
import type { Context } from './handler.ts';
import { drawFrom } from './identity.ts';

export interface StandIn {
  readonly work?: Duration;
  /** Per attempt. */
  readonly failureProbability?: number;
  /** Per message: every attempt fails. */
  readonly poisonProbability?: number;
}

/** The failures that the design draws, so that retries and dead letters can be watched. */
export class DrawnFailure extends Error {
  override readonly name = 'DrawnFailure';
}

/** Counters and delayed work that outlive one message. */
export class ServiceMemory {
  readonly #counts = new Map<string, number>();
  readonly #later = new Set<Promise<void>>();
  readonly #problem: (what: string, error: unknown) => void;

  constructor(problem: (what: string, error: unknown) => void) {
    this.#problem = problem;
  }

  everyNth(name: string, n: number): boolean {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count % n);
    return count % n === 0;
  }

  later(ms: number, work: () => Promise<void>): void {
    const task = pause(ms)
      .then(work)
      .catch((error: unknown) => this.#problem('delayed work failed', error));
    this.#later.add(task);
    void task.finally(() => this.#later.delete(task));
  }

  async drain(): Promise<void> {
    while (this.#later.size > 0) await Promise.all(this.#later);
  }
}

export interface ContextParts<Emits, Calls> {
  readonly emit: Emits;
  readonly call: Calls;
  readonly attempt: number;
  readonly consumer: string;
  readonly event: Pick<CloudEvent, 'id'>;
  readonly standIn: StandIn;
  readonly standInFactor: number;
  readonly memory: ServiceMemory;
}

export const createContext = <Emits, Calls>(parts: ContextParts<Emits, Calls>): Context<Emits, Calls> => {
  const { event, consumer, attempt, memory } = parts;
  const draw = (name: string) => drawFrom(event.id, consumer, name);
  return {
    emit: parts.emit,
    call: parts.call,
    attempt,
    standIn: () => standIn(parts),
    chance: (name, probability) => draw(name) < probability,
    choose: (name, probabilities) => choose(draw(name), probabilities),
    everyNth: (name, n) => memory.everyNth(name, n),
    later: (delay, work) => memory.later(drawMs(delay, Math.random) * parts.standInFactor, work),
  };
};

const choose = <Outcome extends string>(
  draw: number,
  probabilities: Readonly<Record<Outcome, number>>,
): Outcome | undefined => {
  let below = 0;
  for (const outcome in probabilities) {
    below += probabilities[outcome];
    if (draw < below) return outcome;
  }
  return undefined;
};

const standIn = async <Emits, Calls>(parts: ContextParts<Emits, Calls>): Promise<void> => {
  const { work, failureProbability = 0, poisonProbability = 0 } = parts.standIn;
  if (parts.standInFactor === 0) return;
  if (work) await pause(drawMs(work, Math.random) * parts.standInFactor);
  const poisoned = drawFrom(parts.event.id, parts.consumer, 'poison') < poisonProbability;
  if (poisoned || Math.random() < failureProbability) throw new DrawnFailure('fails as the design draws it');
};
