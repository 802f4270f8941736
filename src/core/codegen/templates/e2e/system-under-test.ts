/** The whole system in this process, on the broker that `BROKER` names, with everything that happens written down. */
import {
  createHost,
  drain,
  loadEnvFile,
  type Observation,
  type RunningService,
  readSettings,
  type Service,
} from '@project/runtime';

export interface SystemUnderTest {
  /** Sends through an entrance; resolves with the correlation id. Throws when the message is refused. */
  send(service: string, path: string, data: unknown): Promise<string>;
  /** Resolves with the first observation that fits, past ones included; rejects after so long. */
  seen(fits: (observation: Observation) => boolean, timeoutMs: number): Promise<Observation>;
  stop(): Promise<void>;
}

/** Stand-ins take no time and never fail here: the flow is tested, not the drawn load. */
export const startSystem = async (services: readonly Service[]): Promise<SystemUnderTest> => {
  loadEnvFile();
  const settings = { ...readSettings(), log: 'quiet', standInFactor: 0 } as const;
  const past: Observation[] = [];
  const watchers = new Set<(observation: Observation) => void>();
  const observe = (observation: Observation) => {
    past.push(observation);
    for (const watcher of watchers) watcher(observation);
  };
  const host = { ...(await createHost(settings, 'e2e')), observe };
  const running: RunningService[] = [];
  for (const service of services) running.push(await service.start(host));
  return {
    send: (service, path, data) => send(running, service, path, data),
    seen: (fits, timeoutMs) => seen(past, watchers, fits, timeoutMs),
    stop: () => drain(host, running, settings.drainMs),
  };
};

const send = async (running: readonly RunningService[], name: string, path: string, data: unknown): Promise<string> => {
  const entrance = running.find((service) => service.name === name)?.entrances.find((door) => door.path === path);
  const accepted = await entrance?.accept(data);
  if (accepted?.outcome === 'published') return accepted.event.correlationid;
  throw new Error(`${name}${path} did not publish: ${JSON.stringify(accepted)}`);
};

const seen = (
  past: readonly Observation[],
  watchers: Set<(observation: Observation) => void>,
  fits: (observation: Observation) => boolean,
  timeoutMs: number,
): Promise<Observation> =>
  new Promise((resolve, reject) => {
    const found = past.find(fits);
    if (found) return resolve(found);
    const timer = setTimeout(() => finish(() => reject(new Error(`not seen within ${timeoutMs} ms`))), timeoutMs);
    const watcher = (observation: Observation) => {
      if (fits(observation)) finish(() => resolve(observation));
    };
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      watchers.delete(watcher);
      settle();
    };
    watchers.add(watcher);
  });
