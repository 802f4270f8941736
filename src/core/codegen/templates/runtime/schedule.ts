/**
 * Publishing by the clock. Every process of a service fires at the same instants and under the same ids: what a copy sends, too,
 * is a repetition that the broker or the reader skips. Instants that passed while nothing ran are not made up for.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { idFrom } from './identity.ts';
import type { Entrance } from './service.ts';
import { type Instant, instantsAfter, type Timetable } from './timetable.ts';

/** One firing, for who says what is published then. */
export interface Tick {
  /** When it was due, which is a little before now. */
  readonly at: Date;
  /** From 1 on, of those that are due at the same instant. */
  readonly copy: number;
}

/** What is published at each instant; with undefined this one is left out. */
export type Scheduled<Data, Deps> = (tick: Tick, deps: Deps) => Data | undefined | Promise<Data | undefined>;

export interface ScheduleConfig {
  /** The link of the design. */
  readonly name: string;
  /** The entrance that it goes through. */
  readonly path: string;
  readonly timetable: Timetable;
  /** Due at each instant. */
  readonly copies: number;
}

/** A schedule in a running service. */
export interface Schedule {
  readonly config: ScheduleConfig;
  readonly entrance: Entrance;
  data(tick: Tick): unknown;
}

/** The time of day, replaced in tests. */
export interface Clock {
  now(): number;
  /** Resolves at the moment, or when the signal comes before it. */
  reach(ms: number, signal: AbortSignal): Promise<void>;
}

/** Later than this it is not fired: the process stood still, and what is due now goes first. */
const latestMs = 1_000;

/** An instant that finds so many messages still on their way is left out: a longer line would only hide that. */
const mostInFlight = 100;

/** Runs until the signal; resolves when what was on its way has arrived. */
export const keepTime = (schedule: Schedule, signal: AbortSignal, problem: Problem, clock: Clock = wallClock) =>
  new Timekeeper(schedule, problem, clock).run(signal);

type Problem = (what: string, error: unknown) => void;

class Timekeeper {
  readonly #schedule: Schedule;
  readonly #problem: Problem;
  readonly #clock: Clock;
  readonly #inFlight = new Set<Promise<void>>();
  #isBehind = false;

  constructor(schedule: Schedule, problem: Problem, clock: Clock) {
    this.#schedule = schedule;
    this.#problem = problem;
    this.#clock = clock;
  }

  async run(signal: AbortSignal): Promise<void> {
    const { timetable } = this.#schedule.config;
    while (!signal.aborted)
      for (const instant of instantsAfter(timetable, this.#clock.now())) {
        await this.#clock.reach(instant.atMs, signal);
        if (signal.aborted) break;
        if (this.#clock.now() - instant.atMs > latestMs) {
          this.#tell(new Error(`this process stood still: nothing is sent for ${timeOf(instant)} and until now`));
          break;
        }
        this.#fire(instant);
      }
    await Promise.all(this.#inFlight);
  }

  #fire(instant: Instant): void {
    const wasBehind = this.#isBehind;
    this.#isBehind = this.#inFlight.size >= mostInFlight;
    if (this.#isBehind) {
      // Once, and not for each instant of a broker that is away.
      if (!wasBehind)
        this.#tell(new Error(`${mostInFlight} messages are still on their way: nothing is added to them`));
      return;
    }
    for (let copy = 1; copy <= this.#schedule.config.copies; copy++) {
      const sent = send(this.#schedule, instant, copy).catch((error: unknown) => this.#tell(error));
      this.#inFlight.add(sent);
      void sent.then(() => this.#inFlight.delete(sent));
    }
  }

  #tell(error: unknown): void {
    this.#problem(`schedule ${this.#schedule.config.name}`, error);
  }
}

const send = async ({ config, entrance, data }: Schedule, instant: Instant, copy: number): Promise<void> => {
  const content = await data({ at: new Date(instant.atMs), copy });
  if (content === undefined) return;
  const id = idFrom(config.name, String(instant.number), timeOf(instant), String(copy));
  const accepted = await entrance.accept(content, { id });
  if (accepted.outcome === 'invalid') throw new Error(`what is due at ${timeOf(instant)} is bad: ${accepted.problems}`);
};

const timeOf = ({ atMs }: Instant): string => new Date(atMs).toISOString();

/** Looked at again and again: the clock may be set, and a machine may have slept. */
const longestSleepMs = 10_000;

const wallClock: Clock = {
  now: Date.now,
  reach: async (ms, signal) => {
    for (let wait = ms - Date.now(); wait > 0 && !signal.aborted; wait = ms - Date.now())
      await sleep(Math.min(wait, longestSleepMs), undefined, { signal }).catch(() => undefined);
  },
};
