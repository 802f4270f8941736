/** The parcels' services as one process each, what their ledgers say, and how one of them is caught in the middle of its work. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort, type Observation, type Running, start } from './exported-project.ts';
import { entrances, numberOf, readers, workers } from './fault-parcels.ts';

export type Entrance = (typeof entrances)[number];
export type Reader = (typeof readers)[number];

export interface Begun {
  readonly number: number;
  readonly attempt: number;
}

/** What the handlers of a service have entered, over all its processes. */
export interface Ledger {
  readonly begun: readonly Begun[];
  /** Numbers of parcels, one for each time that the effect was applied. */
  readonly applied: readonly number[];
  /** One for each time that a try came to an end, whichever. */
  readonly letGo: readonly number[];
}

export class FaultSystem {
  readonly #project: string;
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #ports = new Map<Reader | Entrance, number>();
  readonly #running = new Map<Reader | Entrance, Running>();
  readonly #observations: (readonly Observation[])[] = [];

  /** `folder` is new: ledgers, outboxes and what is remembered lie in it. */
  constructor(project: string, folder: string, environment: Readonly<Record<string, string>>) {
    this.#project = project;
    this.#folder = folder;
    this.#environment = environment;
    mkdirSync(folder, { recursive: true });
  }

  /** Readers first: on some brokers a message is kept only for who has been there. */
  async startAll(): Promise<void> {
    await Promise.all(readers.map((service) => this.start(service)));
    await Promise.all(entrances.map((service) => this.start(service)));
  }

  async start(service: Reader | Entrance): Promise<void> {
    // The same every time: who sends to it does not look for it anew.
    const port = this.#ports.get(service) ?? (await freePort());
    this.#ports.set(service, port);
    const running = start(this.#project, `services/${service}/dist/src/main.js`, {
      ...this.#environment,
      HTTP_PORT: String(port),
      LEDGER: this.#ledger(service),
      PROCESSED_DIR: this.#folder,
    });
    this.#running.set(service, running);
    this.#observations.push(running.observations);
    await running.address;
  }

  urlOf(entrance: Entrance): string {
    return `http://127.0.0.1:${this.#ports.get(entrance)}/${entrance}/parcel-sent`;
  }

  async kill(service: Reader | Entrance): Promise<void> {
    const running = this.#of(service);
    running.kill();
    await running.exited;
  }

  /** The exit code of a stop by SIGTERM; `meanwhile` comes after the signal was heard. */
  async stop(service: Reader | Entrance, meanwhile: () => void = () => undefined): Promise<number | null> {
    const running = this.#of(service);
    const code = running.stop();
    await eventually(`${service} to hear of its stop`, () => running.output.some((line) => line.includes('finishes')));
    meanwhile();
    return code;
  }

  /** The exit codes. */
  async stopAll(): Promise<(number | null)[]> {
    return Promise.all([...entrances, ...readers].map((service) => this.stop(service)));
  }

  /** Who begins a parcel now comes no further with it. */
  hold(service: Reader): void {
    writeFileSync(`${this.#ledger(service)}.hold`, '');
  }

  /** Resolves when every worker of a held service has a parcel in hand, and of what has come more is waiting. */
  async fill(service: Reader, come: () => number): Promise<void> {
    const begun = () => this.ledgerOf(service).begun.length;
    const isFull = () => begun() - this.ledgerOf(service).letGo.length === workers;
    await eventually(`${service} with all hands full`, isFull);
    await eventually(`messages that wait for ${service}`, () => come() > begun() + 5 * workers);
  }

  release(service: Reader): void {
    rmSync(`${this.#ledger(service)}.hold`);
  }

  ledgerOf(service: Reader): Ledger {
    const file = this.#ledger(service);
    const lines = (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').slice(0, -1);
    const [begun, applied, letGo]: [Begun[], number[], number[]] = [[], [], []];
    const numbers = new Map<string, number>();
    for (const [what, id = '', number, attempt] of lines.map((line) => line.split(' '))) {
      if (what === 'begun') begun.push({ number: Number(number), attempt: Number(attempt) });
      if (what === 'begun') numbers.set(id, Number(number));
      if (what === 'applied') applied.push(Number(number));
      if (what === 'let-go') letGo.push(numbers.get(id) ?? Number.NaN);
    }
    return { begun, applied, letGo };
  }

  /** Parcels that it has begun and not let go, in the order in which it began them. */
  inHand(service: Reader): number[] {
    const { begun, letGo } = this.ledgerOf(service);
    return begun.map(({ number }) => number).filter((number) => !letGo.includes(number));
  }

  /** Parcels of which a service was told that it has worked them off already, over all its processes. */
  repeated(service: Reader): number[] {
    const seen = this.#observations.flat().filter((one) => one.service === service && one.what === 'repeated');
    return seen.map(({ correlationId }) => numberOf(correlationId));
  }

  #of(service: Reader | Entrance): Running {
    const running = this.#running.get(service);
    if (!running) throw new Error(`${service} does not run`);
    return running;
  }

  #ledger(service: Reader | Entrance): string {
    return join(this.#folder, `${service}.ledger`);
  }
}
