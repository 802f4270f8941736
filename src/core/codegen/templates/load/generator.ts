/** Sends what the design lets arrive, at the times it lets it arrive, through the entrances of the services. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Companion, RunningService } from '@project/runtime';
import { type Arrivals, arrivalTimes } from './arrivals.ts';
import { type LoadPayloads, nextPayload } from './payloads.ts';

export interface Source {
  readonly service: string;
  /** The entrance: `/order-place`. */
  readonly path: string;
  readonly arrivals: Arrivals;
  /** Publishers that send independently of each other. */
  readonly instances: number;
  readonly payloads: LoadPayloads;
}

/** More requests than this are not started: the services are too slow, and a longer line would only hide it. */
const mostInFlight = 1_000;

/** Runs until stopped; `factor` multiplies every drawn rate. */
export const startLoad = (
  sources: readonly Source[],
  services: readonly RunningService[],
  factor: number,
): Companion => {
  const abort = new AbortController();
  const streams = sources.flatMap((source) =>
    Array.from({ length: source.instances }, () => send(source, services, factor, abort.signal)),
  );
  return {
    stop: async () => {
      abort.abort();
      await Promise.all(streams);
    },
  };
};

const send = async (
  source: Source,
  services: readonly RunningService[],
  factor: number,
  signal: AbortSignal,
): Promise<void> => {
  const service = services.find(({ name }) => name === source.service);
  const entrance = service?.entrances.find(({ path }) => path === source.path);
  if (!entrance) throw new Error(`${source.service} has no entrance ${source.path}`);
  const inFlight = new Set<Promise<void>>();
  const startedAt = performance.now();
  let count = 0;
  for (const atSeconds of arrivalTimes(source.arrivals, factor, Math.random)) {
    if (!(await reach(startedAt + atSeconds * 1000, signal))) break;
    for (let copy = 0; copy < (source.arrivals.batch ?? 1) && inFlight.size < mostInFlight; copy++) {
      const payload = nextPayload(source.payloads, ++count);
      const sent = entrance.accept(payload).then(ignore, (error: unknown) => complain(source, error));
      inFlight.add(sent);
      void sent.then(() => inFlight.delete(sent));
    }
  }
  await Promise.all(inFlight);
};

/** Waits for a moment of `performance.now()`; false when stopped before it. */
const reach = async (atMs: number, signal: AbortSignal): Promise<boolean> => {
  const wait = atMs - performance.now();
  if (wait > 1) await sleep(Math.min(wait, 2 ** 30), undefined, { signal }).catch(ignore);
  return !signal.aborted;
};

const ignore = (): void => undefined;

const complain = ({ service, path }: Source, error: unknown): void => {
  process.stderr.write(`load: ${service}${path}: ${error instanceof Error ? error.message : String(error)}\n`);
};
