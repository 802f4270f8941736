/** The world around a system: it comes in at every entrance of the design, with messages of which each begins a flow of its own. */
import { expect } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { type Entry, graphOf } from '../../src/core/model/graph/graph.ts';
import type { Call, Publish } from '../../src/core/model/link.ts';
import type { Sent } from './books.ts';
import { ask, type Observation, post } from './exported-project.ts';

const senders = 16;

/** The jobs shared out to a few senders in turn; each does one after the other. */
export const inTurn = async (jobs: number, job: (number: number) => Promise<void>): Promise<void> => {
  const sender = async (_: unknown, first: number) => {
    for (let number = first; number < jobs; number += senders) await job(number);
  };
  await Promise.all(Array.from({ length: senders }, sender));
};

/** So many messages in all, shared out over the entrances; `addressOf` says where a service listens. */
export const comeIn = async (
  design: Design,
  messages: number,
  addressOf: (service: string) => string,
): Promise<Sent> => {
  const entrances = entrancesOf(design);
  const sent = new Map<string, string[]>(entrances.map(([id]) => [id, []]));
  await inTurn(messages, async (number) => {
    const entrance = entrances[number % entrances.length];
    if (!entrance) throw new Error('nobody can come in');
    const [id, link] = entrance;
    const at = `${addressOf(link.from)}/${link.from}`;
    const flows =
      link.kind === 'call'
        ? await callAt(`${at}/call-${id}`, id, number)
        : await publishAt(at, design, [id, link], number);
    sent.get(id)?.push(...flows);
  });
  return sent;
};

/** What publishers publish, and what arrives by itself. */
const entrancesOf = (design: Design): Entry<Publish | Call>[] => {
  const { publications, calls } = graphOf(design);
  const isOutside = (node: string) => design.nodes?.[node]?.kind === 'publisher';
  return [...publications, ...calls].filter(([, link]) => link.arrivals !== undefined || isOutside(link.from));
};

const callAt = (url: string, id: string, number: number): Promise<string[]> =>
  untilAnswered(url, {}, `${id}/${number}`);

const publishAt = async (at: string, design: Design, [id, link]: Entry<Publish>, number: number): Promise<string[]> => {
  const [url, flow, data] = [`${at}/${link.message}`, `${id}/${number}`, dataOf(design, link, number)];
  if (link.request) return await untilAnswered(url, data, flow);
  // The ids decide every choice: the same in every run, and on every broker.
  expect(await post(url, data, flow, flow)).toBe(202);
  return [flow];
};

/** Who gets no answer in time asks again, in a flow of its own; all of them. An answer is to what was asked. */
const untilAnswered = async (url: string, data: object, flow: string): Promise<string[]> => {
  const flows: string[] = [];
  for (;;) {
    const name = flows.length === 0 ? flow : `${flow}, asked again ${flows.length}`;
    flows.push(name);
    const { status, answer } = await ask(url, data, { correlationId: name, id: name });
    if (status !== 504) {
      expect({ status, answer }).toMatchObject({ status: 200, answer: data });
      return flows;
    }
  }
};

/** An example of the message with a key: of its own, or, where order is kept, that of its sender. */
const dataOf = (design: Design, { message, to }: Publish, number: number): object => {
  const { examples: [example] = [], key } = design.messages?.[message] ?? {};
  const topic = design.nodes?.[to];
  const isOrdered = topic?.kind === 'topic' && topic.ordered === true;
  const value = `key-${isOrdered ? number % senders : number}`;
  return { ...(example as object), ...(key !== undefined && { [key.slice(1)]: value }) };
};

/** Flows that a reader of an ordered topic has seen before one that its sender had begun earlier. */
export const outOfOrder = (design: Design, observations: readonly Observation[]): string[] =>
  entrancesOf(design).flatMap(([id, { kind, to }]) => {
    const topic = design.nodes?.[to];
    if (kind !== 'publish' || topic?.kind !== 'topic' || !topic.ordered) return [];
    const last = new Map<string, number>();
    return observations.flatMap(({ what, service, topic: at, correlationId }) => {
      if (what !== 'handled' || at !== to || !correlationId.startsWith(`${id}/`)) return [];
      const number = Number(correlationId.slice(id.length + 1));
      const lane = `${service} ${number % senders}`;
      const isLate = number < (last.get(lane) ?? -1);
      last.set(lane, number);
      return isLate ? [`${service} has seen ${correlationId} late`] : [];
    });
  });
