import { describe, expect, it } from 'vitest';
import { type Clock, keepTime, type Schedule, type ScheduleConfig, type Tick } from './schedule.ts';
import type { Entrance, EntranceOptions } from './service.ts';

const minute = 60_000;
const start = Date.parse('2026-11-22T12:00:30Z');
const everyMinute: ScheduleConfig = {
  name: 'reminds',
  path: '/remind',
  timetable: { cycleMs: minute, spans: [{ fromMs: 0, toMs: minute, count: 1 }] },
  copies: 1,
};

/** Time that stands still until somebody waits for it, and then jumps there; ends after so many waits. */
class Jumps implements Clock {
  ms = start;
  readonly #end: AbortController;
  #left: number;
  /** By how much it comes too late, wait by wait. */
  readonly #lateness: readonly number[];

  constructor(end: AbortController, waits: number, lateness: readonly number[] = []) {
    this.#end = end;
    this.#left = waits;
    this.#lateness = [...lateness].reverse();
  }

  now = () => this.ms;

  reach = async (ms: number) => {
    if (this.#left-- === 0) this.#end.abort();
    else this.ms = ms + (this.#lateness[this.#left] ?? 0);
    await new Promise(setImmediate);
  };
}

interface Sent {
  readonly data: unknown;
  readonly id: string | undefined;
}

const keeping = async (
  waits: number,
  {
    config = everyMinute,
    data = (tick: Tick): unknown => tick.at.toISOString(),
    accept = async () => ({ outcome: 'answered', reply: {} }),
    lateness = [],
  }: {
    config?: ScheduleConfig;
    data?: Schedule['data'];
    accept?: (data: unknown) => ReturnType<Entrance['accept']>;
    lateness?: number[];
  } = {},
) => {
  const end = new AbortController();
  const sent: Sent[] = [];
  const problems: string[] = [];
  const entrance: Entrance = {
    path: config.path,
    accept: (content, options?: EntranceOptions) => {
      sent.push({ data: content, id: options?.id });
      return accept(content);
    },
  };
  const problem = (what: string, error: unknown) => problems.push(`${what}: ${error}`);
  const done = keepTime({ config, entrance, data }, end.signal, problem, new Jumps(end, waits, lateness));
  return { done, sent, problems };
};

describe('a schedule', () => {
  it('sends at its instants until it is stopped', async () => {
    const { done, sent, problems } = await keeping(3);
    await done;
    expect(sent.map(({ data }) => data)).toEqual([
      '2026-11-22T12:01:00.000Z',
      '2026-11-22T12:02:00.000Z',
      '2026-11-22T12:03:00.000Z',
    ]);
    expect(problems).toEqual([]);
  });

  it('gives what is due the same ids in every process, and each its own', async () => {
    const config = { ...everyMinute, copies: 2 };
    const [one, other] = await Promise.all([keeping(3, { config }), keeping(3, { config })]);
    await Promise.all([one.done, other.done]);
    const ids = one.sent.map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    expect(other.sent.map(({ id }) => id)).toEqual(ids);
  });

  it('leaves out what passed while the process stood still, says so, and goes on with the next', async () => {
    const { done, sent, problems } = await keeping(3, { lateness: [0, 2.5 * minute, 0] });
    await done;
    expect(sent.map(({ data }) => data)).toEqual(['2026-11-22T12:01:00.000Z', '2026-11-22T12:05:00.000Z']);
    expect(problems).toEqual([
      'schedule reminds: Error: this process stood still: nothing is sent for 2026-11-22T12:02:00.000Z and until now',
    ]);
  });

  it('does not pile up behind a broker that is away, and says so once', async () => {
    let free = (): void => undefined;
    const away = new Promise<void>((resolve) => {
      free = resolve;
    });
    const accept = async () => {
      await away;
      return { outcome: 'answered', reply: {} } as const;
    };
    const { done, sent, problems } = await keeping(120, { accept });
    const early = await Promise.race([done.then(() => 'done'), untilIdle().then(() => 'waits')]);
    expect(early).toBe('waits');
    expect([sent.length, problems.length]).toEqual([100, 1]);
    free();
    await done;
  });

  it('tells of what cannot be sent, and goes on', async () => {
    const { done, sent, problems } = await keeping(4, {
      data: ({ at }) => {
        const minutes = at.getUTCMinutes();
        if (minutes === 1) throw new Error('no database');
        return minutes === 2 ? undefined : minutes;
      },
      accept: async (data) =>
        data === 3 ? { outcome: 'invalid', problems: 'it is 3' } : { outcome: 'answered', reply: {} },
    });
    await done;
    expect(sent.map(({ data }) => data)).toEqual([3, 4]);
    expect(problems).toEqual([
      'schedule reminds: Error: no database',
      'schedule reminds: Error: what is due at 2026-11-22T12:03:00.000Z is bad: it is 3',
    ]);
  });
});

/** More turns of the event loop than the clock has waits. */
const untilIdle = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
};
