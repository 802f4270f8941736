/** What happens, counted for Prometheus: `GET /metrics`. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { buckets } from './buckets.ts';
import type { Happening, Measure, Observation } from './observer.ts';

/** Types, ids and reasons come from outside: as labels they would make a series for each. */
const labelNames = ['service', 'topic', 'group'] as const;

const counted: Readonly<Record<Happening, readonly [name: string, help: string]>> = {
  published: ['messages_published_total', 'Messages that the broker has confirmed.'],
  handled: ['messages_handled_total', 'Messages whose handler has ended well.'],
  failed: ['messages_failed_total', 'Attempts whose handler has failed.'],
  repeated: ['messages_repeated_total', 'Deliveries of messages that were worked off already.'],
  expired: ['messages_expired_total', 'Messages that came after their deadline and were skipped.'],
  invalid: ['messages_invalid_total', 'Messages that no handler may see.'],
  'dead-lettered': ['messages_dead_lettered_total', 'Messages that were given up and set aside.'],
  discarded: ['messages_discarded_total', 'Messages that were given up, or refused by a limit before they left.'],
};

const measured: Readonly<Record<Measure['what'], readonly [name: string, help: string, labels: readonly string[]]>> = {
  'messages-in-work': ['messages_in_work', 'Messages in the hands of this process.', labelNames],
  'messages-waiting': [
    'messages_waiting',
    'Messages of a group that wait or are in hand anywhere.',
    ['topic', 'group'],
  ],
  'breaker-open': ['call_breaker_open', '1 while the circuit breaker of a call refuses it.', ['call']],
  'broker-connected': ['broker_connected', '1 while the connection to the broker stands.', []],
};

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] => Object.keys(table) as Name[];

/** A broker that is away shall not take the other figures with it. */
const figureOf = async ({ read }: Measure): Promise<number | undefined> => {
  try {
    return await read();
  } catch {
    return undefined;
  }
};

export class Metrics {
  readonly #registry = new Registry();
  readonly #counters = new Map<Happening, Counter>();
  readonly #durations: Histogram;
  readonly #flows: Histogram;
  readonly #measures: Measure[] = [];

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    for (const what of namesOf(counted)) {
      const [name, help] = counted[what];
      this.#counters.set(what, new Counter({ name, help, labelNames, registers }));
    }
    const histogram = (name: string, help: string) =>
      new Histogram({ name, help, labelNames, buckets: [...buckets], registers });
    this.#durations = histogram('message_handling_seconds', 'How long handlers that ended well took.');
    this.#flows = histogram('flow_seconds', 'From the first message of a flow to the end of its handling here.');
    for (const what of namesOf(measured)) this.#gauge(what);
  }

  readonly observe = ({ what, service, topic, group = '', tookMs, flowMs }: Observation): void => {
    const of = { service, topic, group };
    this.#counters.get(what)?.inc(of);
    if (tookMs !== undefined) this.#durations.observe(of, tookMs / 1000);
    if (flowMs !== undefined) this.#flows.observe(of, flowMs / 1000);
  };

  readonly measure = (measure: Measure): void => {
    this.#measures.push(measure);
    // A counter that only appears with its first dead letter has not risen, as Prometheus sees it.
    if (measure.what !== 'messages-in-work') return;
    for (const [what, counter] of this.#counters) if (what !== 'published') counter.inc(measure.of, 0);
  };

  page(): Promise<string> {
    return this.#registry.metrics();
  }

  #gauge(what: Measure['what']): void {
    const [name, help, labels] = measured[what];
    const measures = this.#measures;
    new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [this.#registry],
      async collect() {
        const asked = measures.filter((measure) => measure.what === what);
        const figures = await Promise.all(
          asked.map(async (measure) => ({ ...measure, value: await figureOf(measure) })),
        );
        this.reset();
        for (const { of, value } of figures) if (value !== undefined) this.set({ ...of }, value);
      },
    });
  }
}
