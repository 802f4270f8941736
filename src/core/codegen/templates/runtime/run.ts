/** A process from its start to its graceful end: settings, broker, services, the HTTP door, SIGTERM. */
import { join } from 'node:path';
import { connectBroker } from './brokers.ts';
import { Callees } from './callees.ts';
import { CannotStart } from './cannot-start.ts';
import { atMost } from './durations.ts';
import type { Host } from './host.ts';
import { openHttp } from './http.ts';
import { openLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { outboxInFile, outboxInMemory } from './outbox-store.ts';
import { processedInFile, processedInMemory } from './processed.ts';
import { keepTime } from './schedule.ts';
import type { RunningService, Service } from './service.ts';
import { loadEnvFile, readSettings, type Settings } from './settings.ts';
import { Telemetry } from './telemetry.ts';
import type { Recording } from './telemetry-sdk.ts';

/** A collector that does not answer must not hold a process that is done. */
const longestFlushMs = 2_000;

/** What runs beside the services, the load generator for one; `stop` comes before the services stop. */
export interface Companion {
  stop(): Promise<void>;
}

/** The whole of a process. What keeps it from starting is told in a sentence, exit code 1; a defect keeps its stack. */
export const runProcess = async (work: (settings: Settings) => Promise<void>): Promise<void> => {
  try {
    loadEnvFile();
    await work(readSettings());
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    process.stderr.write(`${error.message}\n`, () => process.exit(1));
  }
};

/** One service in a process of its own; resolves when it has stopped. */
export const runService = (service: Service): Promise<void> =>
  runProcess((settings) => runTogether([service], settings));

/** Several services in this process. Resolves when a signal has come and everything in hand is done. */
export const runTogether = async (
  services: readonly Service[],
  settings: Settings,
  accompany?: (running: readonly RunningService[]) => Companion,
): Promise<void> => {
  const name = services.length === 1 ? (services[0]?.name ?? '') : 'all';
  // Heard from the first moment: a stop that comes while things start is graceful, too.
  const stopped = untilSignal();
  const spans = await recordSpans(settings, name);
  const metrics = new Metrics();
  const host = await createHost(settings, name, metrics, new Telemetry(settings.broker, spans?.tracerOf));
  const running: RunningService[] = [];
  for (const service of services) running.push(await service.start(host));
  const door = await openDoor(host, running, settings, metrics);
  process.stdout.write(`${name} is up on ${settings.broker}, http://${settings.httpHost}:${door.port}\n`);
  const companion = accompany?.(running);
  const endTime = keepSchedules(settings.schedules ? running : [], host);
  await stopped;
  const endAt = Date.now() + settings.drainMs;
  process.stdout.write(`${name} finishes what is in work, for ${settings.drainMs / 1000} s at most\n`);
  await companion?.stop();
  await atMost(settings.drainMs, endTime());
  // Requests first: what they still publish may be read in this very process.
  await door.close(settings.drainMs);
  await drain(host, running, Math.max(0, endAt - Date.now()));
  if (spans) await atMost(longestFlushMs, spans.sendLast());
  // Work that was not done in time must not hold the process.
  process.stdout.write(`${name} has stopped\n`, () => process.exit());
};

/** From when everything is up; what is returned lets nothing more become due and waits for what is on its way. */
const keepSchedules = (running: readonly RunningService[], { problem }: Host): (() => Promise<unknown>) => {
  const stop = new AbortController();
  const kept = running
    .flatMap(({ schedules = [] }) => schedules)
    .map((schedule) => keepTime(schedule, stop.signal, problem));
  return () => {
    stop.abort();
    return Promise.all(kept);
  };
};

/** Not ready while the broker is away; once the door is closing it says so itself. */
const openDoor = (host: Host, running: readonly RunningService[], settings: Settings, metrics: Metrics) =>
  openHttp(running, {
    host: settings.httpHost,
    port: settings.httpPort,
    isReady: () => host.broker.isConnected(),
    metrics,
    telemetry: host.telemetry,
  });

/** Once for many processes: an unknown broker, or one that does not answer, shall not be complained of by each of them. */
export const expectBroker = async (settings: Settings): Promise<void> =>
  (await connectBroker(settings, 'start')).close();

/** Connects to the broker; the caller closes it. */
export const createHost = async (
  settings: Settings,
  name: string,
  metrics = new Metrics(),
  telemetry = new Telemetry(settings.broker),
): Promise<Host> => {
  const broker = await connectBroker(settings, name);
  const log = openLog(settings);
  metrics.measure({ what: 'broker-connected', of: {}, read: () => Number(broker.isConnected()) });
  return {
    broker,
    callees: new Callees(settings.environment),
    observe: (observation) => {
      metrics.observe(observation);
      log.observe(observation);
    },
    measure: metrics.measure,
    problem: log.problem,
    telemetry,
    processed: settings.processedDir
      ? processedInFile(join(settings.processedDir, `${name}.log`))
      : processedInMemory(),
    outboxFor: (service) =>
      settings.processedDir ? outboxInFile(join(settings.processedDir, `${name}.${service}.outbox`)) : outboxInMemory(),
    standInFactor: settings.standInFactor,
    environment: settings.environment,
    ...(settings.replicas !== undefined && { replicas: settings.replicas }),
  };
};

/** Spans are recorded only where somebody collects them. */
const recordSpans = async ({ environment }: Settings, name: string): Promise<Recording | undefined> => {
  if (!environment.OTEL_EXPORTER_OTLP_ENDPOINT) return undefined;
  const { startSdk } = await import('./telemetry-sdk.ts');
  return startSdk(name, environment.OTEL_SERVICE_NAME || undefined);
};

/**
 * Delayed work first, since it publishes; then what is in work, after which nothing new is taken; then what that has put off.
 * All of it together ends after `drainMs`.
 */
export const drain = async (host: Host, running: readonly RunningService[], drainMs: number): Promise<void> => {
  const endAt = Date.now() + drainMs;
  const left = () => Math.max(0, endAt - Date.now());
  const delayed = () => atMost(left(), Promise.all(running.map((service) => service.drain())));
  await delayed();
  await host.broker.stop(left());
  await delayed();
  host.callees.close();
  await host.broker.close();
};

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    // A broker in memory has no socket that would keep the process alive.
    const alive = setInterval(() => undefined, 60_000);
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.once(name, () => {
        clearInterval(alive);
        resolve();
      });
  });
