/** What running services have told, by what happened, where and to which messages; and whether anything of it was never asked for. */
import type { Design } from '../../src/core/model/design.ts';
import type { Observation } from './exported-project.ts';

export interface Place {
  readonly service: string;
  readonly topic: string;
}

export class Told {
  readonly #told = new Map<string, Observation[]>();
  readonly #typeOf: ReadonlyMap<string, string>;
  readonly #unasked: Set<string>;

  constructor(design: Design, observations: readonly Observation[]) {
    this.#typeOf = new Map(Object.entries(design.messages ?? {}).map(([id, { name }]) => [id, name]));
    for (const observation of observations) {
      const key = keyOf(observation.what, observation, observation.type);
      const others = this.#told.get(key);
      if (others) others.push(observation);
      else this.#told.set(key, [observation]);
    }
    this.#unasked = new Set(this.#told.keys());
  }

  /** Correlation ids of these messages, each as often as it was told. */
  flows(what: string, place: Place, messages: Iterable<string>): string[] {
    return [...messages].flatMap((message) => {
      const key = keyOf(what, place, this.#typeOf.get(message) ?? '');
      this.#unasked.delete(key);
      return (this.#told.get(key) ?? []).map(({ correlationId }) => correlationId);
    });
  }

  /** With the first of each. Deliveries that were skipped because they had been worked off are no news. */
  unasked(): string[] {
    const news = [...this.#unasked].filter((key) => !key.startsWith('repeated '));
    return news.map((key) => `${key}: ${JSON.stringify(this.#told.get(key)?.[0])}`);
  }
}

const keyOf = (what: string, { service, topic }: Place, type: string): string =>
  `${what} ${type} at ${service} from ${topic}`;
