/** Which links of a service work only in the same service: a publication with what triggers it, the ways of one choice, a request with its reply. */
import { fill, type Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import {
  type Entry,
  graphOf,
  groupOf,
  type Incoming,
  isPublish,
  isSubscribe,
  type Outgoing,
} from '../../model/graph/graph.ts';
import type { Link, Subscribe } from '../../model/link.ts';
import { recordAt } from './records.ts';

export interface Tie {
  readonly links: readonly [string, string];
  readonly why: Text;
}

/** Ids of all links at a node, sorted. */
export const linksAt = (design: Design, node: string): string[] =>
  graphOf(design).links.flatMap(([id, { from, to }]) => (from === node || to === node ? [id] : []));

export const tiesOf = (design: Design, node: string): readonly Tie[] => {
  const { incoming, outgoing } = graphOf(design);
  const [into, outOf] = [incoming.get(node) ?? [], outgoing.get(node) ?? []];
  return [
    ...outOf.flatMap((out) => triggerTies(design, out, into)),
    ...choiceTies(design, outOf),
    ...outOf
      .filter(isPublish)
      .flatMap(([id, { request }]) =>
        into
          .filter(([, link]) => link.kind === 'subscribe' && link.from === request?.replyTo)
          .map(([answer]): Tie => ({ links: [id, answer], why: said(design, reply, id, answer) })),
      ),
    ...rivalTies(design, into.filter(isSubscribe)),
  ];
};

/** Links that go or stay together, as small as can be; each link at the node is in exactly one of them. */
export const bundlesAt = (design: Design, node: string): readonly (readonly string[])[] => {
  const home = new Map(linksAt(design, node).map((id) => [id, [id]]));
  for (const {
    links: [one, other],
  } of tiesOf(design, node)) {
    const [mine, theirs] = [home.get(one), home.get(other)];
    if (!mine || !theirs || mine === theirs) continue;
    mine.push(...theirs);
    for (const id of theirs) home.set(id, mine);
  }
  return [...new Set(home.values())].map((ids) => [...ids].sort());
};

const triggerTies = (design: Design, [id, link]: Entry<Outgoing>, into: readonly Entry<Incoming>[]): Tie[] => {
  const condition = link.kind === 'publish' ? link.after : link.during;
  if (!condition) return [];
  return into
    .filter(([cause]) => condition.subscriptions?.includes(cause) ?? true)
    .map(([cause]) => ({ links: [id, cause], why: said(design, link.kind === 'publish' ? follows : asks, id, cause) }));
};

const choiceTies = (design: Design, outOf: readonly Entry<Outgoing>[]): Tie[] => {
  const first = new Map<string, string>();
  return outOf.flatMap(([id, link]): Tie[] => {
    const choice = (link.kind === 'publish' ? link.after : link.during)?.choice;
    if (choice === undefined) return [];
    const other = first.get(choice);
    if (other === undefined) first.set(choice, id);
    return other === undefined
      ? []
      : [{ links: [other, id], why: fill(said(design, oneChoice, other, id), { choice }) }];
  });
};

/** Two readers in the default group of their node compete for messages; in two services each would get all of them. */
const rivalTies = (design: Design, readers: readonly Entry<Subscribe>[]): Tie[] =>
  readers.flatMap(([id, one], place) =>
    readers.slice(place + 1).flatMap(([other, two]): Tie[] => {
      const inDefault = one.group === undefined || two.group === undefined;
      const rivals = one.from === two.from && inDefault && groupOf(one) === groupOf(two) && overlapping(one, two);
      return rivals ? [{ links: [id, other], why: said(design, compete, id, other) }] : [];
    }),
  );

/** Is there a message that both let through? */
export const overlapping = ({ filter: one }: Subscribe, { filter: other }: Subscribe): boolean =>
  !one || !other || one.some((message) => other.includes(message));

const said = (design: Design, words: Text, one: string, other: string): Text =>
  fill(words, { one: linkWords(design, one), other: linkWords(design, other) });

/** A link as a sentence names it. */
export const linkWords = (design: Design, id: string): Text => {
  const link: Link | undefined = recordAt(design, 'links', id);
  const node = (end: string) => recordAt(design, 'nodes', end)?.name ?? end;
  if (link?.kind === 'publish')
    return fill(
      { en: 'the publication of “{message}”', zh: '“{message}”的发布' },
      { message: recordAt(design, 'messages', link.message)?.name ?? link.message },
    );
  if (link?.kind === 'call') return fill({ en: 'the call of “{to}”', zh: '对“{to}”的调用' }, { to: node(link.to) });
  return fill({ en: 'reading “{topic}”', zh: '读取“{topic}”' }, { topic: link ? node(link.from) : id });
};

const follows: Text = { en: 'What triggers {one} is {other}.', zh: '触发{one}的是{other}。' };
const asks: Text = { en: 'What causes {one} is {other}.', zh: '引起{one}的是{other}。' };
const oneChoice: Text = {
  en: '{one} and {other} are ways of one choice, “{choice}”.',
  zh: '{one}与{other}同属分支“{choice}”。',
};
const reply: Text = { en: 'The reply to {one} comes with {other}.', zh: '{one}的回复经由{other}到达。' };
const compete: Text = {
  en: '{one} and {other} share a group and compete for messages.',
  zh: '{one}与{other}同属一个组并竞争消息。',
};
