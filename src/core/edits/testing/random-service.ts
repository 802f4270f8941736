/** A service in the middle of a random design: all that its links, and what is said about it, may depend on. */
import type { Design } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';
import type { Draw } from './random-edits.ts';

const messages = ['placed', 'paid', 'sent'] as const;
const topics = ['orders', 'payments', 'mails'] as const;

/** `hub` is a service with up to ten links, `other` shares some of its topics; not every drawing is a valid design. */
export const randomService = (draw: Draw): Design => {
  const dice = diceOf(draw);
  const { maybe, some } = dice;
  const links = randomLinks(dice);
  return {
    eventwright: 1,
    name: 'Random',
    messages: Object.fromEntries(messages.map((id) => [id, { name: id }])),
    nodes: {
      ...Object.fromEntries(topics.map((id) => [id, { kind: 'topic', name: id }])),
      hub: {
        kind: 'service',
        name: 'Hub',
        ...maybe({ description: 'All of it.', owner: 'Team' }),
        ...maybe({ modules: some(['b', 'a', 'c', 'd']) }),
        ...maybe({ replicas: 1 + draw(3), configuration: { URL: 'x', A: 'y' } }),
        ...maybe({ 'x-own': { deep: [1] } }),
      },
      other: { kind: 'service', name: 'Other' },
      callee: { kind: 'service', name: 'Callee' },
    },
    links,
    ...randomRemarks(dice, Object.keys(links)),
    ...maybe({ layout: { nodes: { hub: { x: 0, y: 0, pinned: true } } } }),
  };
};

const diceOf = (draw: Draw) => ({
  draw,
  pick: <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item,
  some: <Item>(items: readonly Item[]): Item[] => items.filter(() => draw(2) === 0),
  maybe: <Part extends object>(part: Part): Part | Record<string, never> => (draw(3) === 0 ? part : {}),
});
type Dice = ReturnType<typeof diceOf>;

const randomLinks = ({ draw, pick, maybe }: Dice): Record<string, Link> => {
  const links: Record<string, Link> = {};
  for (let place = draw(4); place > 0; place--)
    links[`reads-${place}`] = {
      kind: 'subscribe',
      from: pick(topics),
      to: 'hub',
      ...maybe({ filter: [pick(messages)] }),
      ...maybe({ group: pick(['hub', 'shared', 'other']) }),
    };
  if (draw(2) === 0) links.asked = { kind: 'call', from: 'other', to: 'hub' };
  const causes = Object.keys(links);
  const triggers = () => (causes.length > 0 && draw(3) > 0 ? { subscriptions: [pick(causes)] } : {});
  for (let place = draw(4); place > 0; place--)
    links[`writes-${place}`] = {
      kind: 'publish',
      from: 'hub',
      to: pick(topics),
      message: pick(messages),
      ...(draw(4) === 0
        ? { arrivals: { process: 'poisson', ratePerSecond: 1 } }
        : { after: { ...triggers(), probability: 0.2, ...maybe({ choice: pick(['one', 'two']) }) } }),
      ...maybe({ request: { replyTo: pick(topics), timeoutMs: 10 } }),
    };
  const during = () => ({ ...triggers(), ...maybe({ choice: 'one', probability: 0.1 }) });
  if (draw(2) === 0) links.asks = { kind: 'call', from: 'hub', to: 'callee', during: during() };
  const elsewhere = () => ({ kind: 'subscribe', from: pick(topics), to: 'other', ...maybe({ group: 'hub' }) }) as const;
  return draw(3) === 0 ? { ...links, 'other-reads': elsewhere() } : links;
};

const randomRemarks = ({ draw, pick, some, maybe }: Dice, links: readonly string[]): Partial<Design> => {
  const fault = () => ({ kind: 'stall', target: pick(['hub', 'other']), atSeconds: draw(2), forSeconds: 1 }) as const;
  const accepted = () => ({
    rule: 'overload',
    elements: some(['hub', 'other', ...links]),
    reason: pick(['a', 'b']),
  });
  const overrides = {
    ...maybe({ '/nodes/hub/replicas': 4 }),
    ...maybe({ '/nodes/hub/concurrency': 2, '/nodes/other/replicas': 2 }),
  };
  return {
    scenarios: { run: { faults: Array.from({ length: draw(4) }, fault), overrides } },
    rules: { suppressions: { one: accepted(), two: accepted() } },
  };
};
