/** Clients of the two entrances: each parcel is sent under its own id until somebody answers for it. */
import { ask } from './exported-project.ts';
import { entrances, idOf, isBroken, parcels } from './fault-parcels.ts';
import type { Entrance, FaultSystem } from './fault-system.ts';

const sendersPerEntrance = 8;
const everyMs = 20;

export interface Answer {
  readonly entrance: Entrance;
  /** Absent when the connection broke. */
  readonly status?: number;
  readonly text: string;
}

export class Senders {
  /** Numbers of parcels that somebody has answered for. */
  readonly accepted: Readonly<Record<Entrance, number[]>> = { counter: [], branch: [] };
  /** Of those that were not accepted. */
  readonly refusals: Answer[] = [];
  readonly done: Promise<unknown>;
  readonly #system: Pick<FaultSystem, 'urlOf'>;
  #allowed: number;

  /** Parcels come in portions, this is the first: sent at once they would all be sorted before a slow broker is back at work. */
  constructor(system: Pick<FaultSystem, 'urlOf'>, first: number) {
    this.#system = system;
    this.#allowed = first;
    this.done = Promise.all(entrances.map((entrance, at) => this.#sendAll(entrance, at)));
  }

  send(more: number): void {
    this.#allowed += more;
  }

  async #sendAll(entrance: Entrance, at: number): Promise<void> {
    let next = at;
    const send = async () => {
      for (; next < parcels; await pause()) {
        if (next >= this.#allowed) continue;
        const number = next;
        next += entrances.length;
        while (!(await this.#isAccepted(entrance, number))) await pause();
      }
    };
    await Promise.all(Array.from({ length: sendersPerEntrance }, send));
  }

  async #isAccepted(entrance: Entrance, number: number): Promise<boolean> {
    const { status, text } = await answerOf(this.#system.urlOf(entrance), number);
    if (status === 202) this.accepted[entrance].push(number);
    else this.refusals.push({ entrance, text, ...(status !== undefined && { status }) });
    return status === 202;
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, everyMs));

const answerOf = async (url: string, number: number): Promise<Omit<Answer, 'entrance'>> => {
  try {
    const { status, answer } = await ask(url, { number, isBroken: isBroken(number) }, { id: idOf(number) });
    return { status, text: JSON.stringify(answer) };
  } catch (error) {
    return { text: String(error) };
  }
};
