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
  /** Asks through an entrance; resolves with the answer. Throws when there is none in time. */
  ask(service: string, path: string, data: unknown): Promise<unknown>;
  /** Resolves when the service has handled a message of the topic in one of these flows; more may be added meanwhile. */
  handled(service: string, topic: string, flows: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Stand-ins take no time and never fail here: the flow is tested, not the drawn load. */
export const startSystem = async (services: readonly Service[]): Promise<SystemUnderTest> => {
  loadEnvFile();
  const settings = { ...readSettings(), log: 'quiet', standInFactor: 0 } as const;
  const handled: Observation[] = [];
  const watchers = new Set<() => void>();
  const observe = (observation: Observation) => {
    if (observation.what === 'handled') handled.push(observation);
    for (const look of watchers) look();
  };
  const host = { ...(await createHost(settings, 'e2e')), observe };
  const running: RunningService[] = [];
  for (const service of services) running.push(await service.start(host));
  return {
    send: (service, path, data) => send(running, service, path, data),
    ask: (service, path, data) => ask(running, service, path, data),
    handled: (service, topic, flows) =>
      until(watchers, () =>
        handled.some((seen) => seen.service === service && seen.topic === topic && flows.includes(seen.correlationId)),
      ),
    stop: () => drain(host, running, settings.drainMs),
  };
};

const send = async (running: readonly RunningService[], name: string, path: string, data: unknown): Promise<string> => {
  const accepted = await enter(running, name, path, data);
  if (accepted?.outcome === 'published') return accepted.event.correlationid;
  throw new Error(`${name}${path} did not publish: ${JSON.stringify(accepted)}`);
};

const ask = async (running: readonly RunningService[], name: string, path: string, data: unknown): Promise<unknown> => {
  const accepted = await enter(running, name, path, data);
  if (accepted && 'reply' in accepted) return accepted.reply;
  throw new Error(`${name}${path} was not answered: ${JSON.stringify(accepted)}`);
};

const enter = async (running: readonly RunningService[], name: string, path: string, data: unknown) => {
  const service = running.find((candidate) => candidate.name === name);
  return service?.entrances.find((entrance) => entrance.path === path)?.accept(data);
};

/** Only to end a test that would never end. */
const patienceMs = 30_000;

const until = (watchers: Set<() => void>, isSo: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      watchers.delete(look);
      settle();
    };
    const look = () => {
      if (isSo()) finish(resolve);
    };
    const timer = setTimeout(() => finish(() => reject(new Error('the message did not arrive'))), patienceMs);
    watchers.add(look);
    look();
  });
