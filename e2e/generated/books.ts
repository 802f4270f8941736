/**
 * The books of a running system. Its design says what has to come out of each service: every message ends once in each group that
 * reads it, and what was worked off has the effects that are drawn. What the services tell has to add up to that, flow by flow.
 */
import type { Design } from '../../src/core/model/design.ts';
import { deadLetterTopic, deliveriesOf, exhaustedShare } from '../../src/core/model/graph/deliveries.ts';
import {
  accepts,
  type Entry,
  type Graph,
  graphOf,
  groupOf,
  isTriggeredBy,
  onlyAfter,
} from '../../src/core/model/graph/graph.ts';
import type { Publish, Subscribe } from '../../src/core/model/link.ts';
import type { Observation } from './exported-project.ts';
import { type Place, Told } from './told.ts';

/** Correlation ids, one for each message: those that must be found, and those that are. */
export interface Account {
  readonly of: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** Chance decides which of the expected are found. */
  readonly isDrawn?: boolean;
}

/** What came of so many draws with one chance. */
export interface Draw {
  readonly of: string;
  readonly times: number;
  readonly among: number;
  readonly probability: number;
}

/** Flows that the world has begun, by the link that they came in at. */
export type Sent = ReadonlyMap<string, readonly string[]>;

export interface Books {
  readonly accounts: readonly Account[];
  readonly draws: readonly Draw[];
  /** What happened and has no place in the design. */
  readonly unasked: readonly string[];
}

export const booksOf = (design: Design, sent: Sent, observations: readonly Observation[]): Books => {
  const book = new Book(design, observations);
  const { publications, subscriptions } = graphOf(design);
  const entered = publications.flatMap((entry) => book.entered(entry, sent.get(entry[0])));
  const read = subscriptions.flatMap((entry) => book.read(entry));
  const caused = publications.flatMap((entry) => book.caused(entry));
  const accounts = [...entered, ...read, ...caused];
  return { accounts, draws: book.draws, unasked: book.unasked() };
};

class Book {
  readonly draws: Draw[] = [];
  readonly #graph: Graph;
  readonly #told: Told;
  readonly #messages: readonly string[];

  constructor(design: Design, observations: readonly Observation[]) {
    this.#graph = graphOf(design);
    this.#told = new Told(design, observations);
    this.#messages = Object.keys(design.messages ?? {});
  }

  unasked(): string[] {
    return this.#told.unasked();
  }

  /** What the world sends is published, each message once. */
  entered([id, link]: Entry<Publish>, expected: readonly string[] | undefined): Account[] {
    return expected ? [{ of: `${id} publishes what came in`, expected, found: this.#published(link) }] : [];
  }

  /** Every message on the topic comes to one end: it is worked off, given up after the drawn deliveries, or too old. */
  read([id, link]: Entry<Subscribe>): Account[] {
    const place = { service: link.to, topic: link.from };
    this.#expectAlone(id, link);
    const wanted = this.#accepted(link);
    const expected = wanted.flatMap((message) => this.#arrived(link.from, message));
    const givenUp = this.#givenUp(link);
    const expired = link.dropExpired ? this.#told.flows('expired', place, wanted) : [];
    const found = [...this.#told.flows('handled', place, wanted), ...givenUp, ...expired];
    const deliveries = deliveriesOf(link);
    this.#draw(`${id} gives up`, givenUp.length, expected.length, exhaustedShare(expectCountable(id, link)));
    return [
      { of: `${id} ends`, expected, found },
      {
        of: `${id} fails`,
        expected: givenUp.flatMap((flow) => Array<string>(deliveries).fill(flow)),
        found: this.#told.flows('failed', place, wanted),
      },
    ];
  }

  /** What was worked off is published on, as often as it is drawn; alternatives of one choice share it out. */
  caused([id, link]: Entry<Publish>): Account[] {
    if (!link.after) return [];
    const { probability = 1, choice } = expectSimple(id, link);
    const expected = this.#causes(link);
    const account = { of: `${id} follows`, expected, found: this.#published(link) };
    if (probability === 1) return [account];
    this.#draw(`${id} follows`, account.found.length, expected.length, probability);
    const branches = choice === undefined ? [] : this.#branches(link, choice);
    if (branches.reduce((sum, branch) => sum + (branch.after?.probability ?? 1), 0) < 1 - 1e-9)
      return [{ ...account, isDrawn: true }];
    const found = branches.flatMap((branch) => this.#published(branch));
    return [
      { ...account, isDrawn: true },
      { of: `${id} or another of ${choice} follows`, expected, found },
    ];
  }

  /** Who reads is told by service and topic, which has to name one group of one service. */
  #expectAlone(id: string, link: Subscribe): void {
    for (const [other, { to, ...reader }] of this.#graph.reading.get(link.from) ?? []) {
      const isShared =
        to === link.to
          ? this.#accepted(link).some((message) => accepts({ to, ...reader }, message))
          : groupOf({ to, ...reader }) === groupOf(link);
      if (other !== id && isShared) throw new Error(`${id} and ${other}: the books cannot tell who of them reads`);
    }
  }

  #branches({ from }: Publish, choice: string): Publish[] {
    const links = this.#graph.publications.map(([, other]) => other);
    return links.filter((other) => other.from === from && other.after?.choice === choice);
  }

  #draw(of: string, times: number, among: number, probability: number): void {
    if (probability > 0) this.draws.push({ of, times, among, probability });
  }

  #published({ from, to, message }: Publish): string[] {
    return this.#told.flows('published', { service: from, topic: to }, [message]);
  }

  /** Published on the topic, or given up by somebody whose dead letters go there. */
  #arrived(topic: string, message: string): string[] {
    const published = (this.#graph.publishing.get(topic) ?? []).filter(([, link]) => link.message === message);
    const places = new Set(published.map(([, link]) => link.from));
    const letters = (this.#graph.deadLetters.get(topic) ?? []).filter(([, link]) => accepts(link, message));
    return [
      ...[...places].flatMap((service) => this.#told.flows('published', { service, topic }, [message])),
      ...letters.flatMap(([, link]) => this.#givenUp(link, [message])),
    ];
  }

  #givenUp(link: Subscribe, messages = this.#accepted(link)): string[] {
    const what = deadLetterTopic(link) === undefined ? 'discarded' : 'dead-lettered';
    return this.#told.flows(what, { service: link.to, topic: link.from }, messages);
  }

  #accepted(link: Subscribe): string[] {
    return this.#messages.filter((message) => accepts(link, message));
  }

  #causes(link: Publish): string[] {
    const triggers = this.#graph.subscriptions.filter((entry) => isTriggeredBy(link, entry));
    const only = onlyAfter(link);
    return triggers.flatMap(([, trigger]) => {
      const place: Place = { service: trigger.to, topic: trigger.from };
      const messages = this.#accepted(trigger).filter((message) => only?.includes(message) ?? true);
      return this.#told.flows('handled', place, messages);
    });
  }
}

/** Attempts that fail by chance are not told apart from those at poison. */
const expectCountable = (id: string, link: Subscribe): Subscribe => {
  const { probability = 0, crashProbability = 0 } = link.failure ?? {};
  if (probability > 0 || crashProbability > 0) throw new Error(`${id}: the books only know poison`);
  return link;
};

const expectSimple = (id: string, { after }: Publish): NonNullable<Publish['after']> => {
  const { outcome = 'processed', copies = 1, every = 1, delay, ...simple } = after ?? {};
  if (outcome !== 'processed' || copies !== 1 || every !== 1 || delay)
    throw new Error(`${id}: the books only know what follows work that is done, at once and one for one`);
  return simple;
};
