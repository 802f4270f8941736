/** Two services that look like one: the same thing in their names, or nearly the same messages in and out. */
import { gathered } from '../../../lib/gathered.ts';
import { remembered, rememberedWith } from '../../../lib/remembered.ts';
import { byCodeUnit } from '../../../lib/sort.ts';
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import type { Worker } from '../../../model/node.ts';
import { headNoun } from '../../naming/head-noun.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, percent, say } from '../../words.ts';

export const duplicateResponsibility: Rule<{ overlap: number }> = {
  id: 'duplicate-responsibility',
  severity: 'info',
  title: { en: 'Same responsibility twice', zh: '职责重复' },
  summary: {
    en: 'Two services share the noun that their names are about, or nearly all their topics.',
    zh: '两个服务的名称指向同一事物，或几乎共用全部主题。',
  },
  source: 'Taibi, Lenarduzzi and Pahl, Microservices anti-patterns: a taxonomy, arXiv 1908.04101: wrong cuts',
  settings: {
    overlap: { default: 0.8, title: { en: 'Shared topics, less than', zh: '共用主题比例上限' } },
  },
  noFix: {
    en: 'Whether two services are one, or which name tells them apart, only people can say.',
    zh: '两个服务是否应为一个、用什么名称区分，只有人能决定。',
  },
  check: (design, _facts, { overlap }) => {
    return [...sameNoun(graphOf(design).workers), ...sameTopics(design, overlap)];
  },
};

type Pair = readonly [Entry<Worker>, Entry<Worker>];

/** Of so many services every two are a finding; more are one finding together, since nobody reads hundreds of pairs. */
const mostPaired = 6;

/** An edit of a link leaves the workers as they were. */
const sameNoun = remembered((workers: readonly Entry<Worker>[]): readonly Found[] => {
  const byNoun = new Map<string, Entry<Worker>[]>();
  for (const entry of workers) {
    const noun = nounOf(entry[1]);
    if (noun !== undefined) push(byNoun, noun, entry);
  }
  return gathered([...byNoun], ([noun, entries]) => {
    if (entries.length < 2) return [];
    if (entries.length > mostPaired) return [found(entries, allAbout(noun, entries))];
    return pairs(entries).map((pair) =>
      found(
        pair,
        say('“{a}” and “{b}” are both about “{noun}”.', '“{a}”与“{b}”都关于“{noun}”。', { ...names(pair), noun }),
      ),
    );
  });
});

const nounOf = remembered(({ name }: Worker) => headNoun(name));

const allAbout = (noun: string, entries: readonly Entry<Worker>[]): Found['message'] =>
  say('{count} services are about “{noun}”: {names}.', '{count} 个服务都关于“{noun}”：{names}。', {
    count: entries.length,
    noun,
    names: listed(entries.map(([, { name }]) => `“${name}”`)),
  });

const push = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

const sameTopics = (design: Design, overlap: number): Found[] =>
  alikeIn(outlineOf(design), overlap).flatMap(({ ids, share }) => {
    const [a, b] = ids.map((id) => [id, design.nodes?.[id]] as Entry<Worker>) as [Entry<Worker>, Entry<Worker>];
    const noun = nounOf(a[1]);
    if (noun !== undefined && noun === nounOf(b[1])) return [];
    const message = say(
      '“{a}” and “{b}” share {share} of what they read and publish.',
      '“{a}”与“{b}”读取和发布的内容有 {share} 相同。',
      { ...names([a, b]), share: percent(share) },
    );
    return [found([a, b], message)];
  });

/** Services that share so much at least. Of those that both receive and publish: two that read one topic only are just two readers. */
const alikeIn = rememberedWith((design: Design, overlap: number) => {
  const graph = graphOf(design);
  const profiles = gathered(graph.workers, ([id]): { id: string; topics: ReadonlySet<string> }[] => {
    const read = (graph.incoming.get(id) ?? []).flatMap(([, link]) => (link.kind === 'subscribe' ? [link.from] : []));
    const written = (graph.outgoing.get(id) ?? []).flatMap(([, link]) => (link.kind === 'publish' ? [link.to] : []));
    if (read.length === 0 || written.length === 0) return [];
    return [{ id, topics: new Set([...read.map((each) => `< ${each}`), ...written.map((each) => `> ${each}`)]) }];
  });
  return neighbours(profiles, overlap).flatMap(([a, b]) => {
    const both = [...a.topics].filter((each) => b.topics.has(each)).length;
    const share = both / (a.topics.size + b.topics.size - both);
    return share < overlap ? [] : [{ ids: [a.id, b.id], share }];
  });
});

/**
 * Pairs that may share that much, without comparing all with all: whoever shares so large a part with another one shares some of
 * the rarest topics (prefix filter: Chaudhuri, Ganti and Kaushik, A primitive operator for similarity joins, 2006).
 */
const neighbours = <Profile extends { readonly topics: ReadonlySet<string> }>(
  profiles: readonly Profile[],
  overlap: number,
): (readonly [Profile, Profile])[] => {
  const counts = new Map<string, number>();
  for (const { topics } of profiles) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const rarer = (a: string, b: string) => (counts.get(a) as number) - (counts.get(b) as number) || byCodeUnit(a, b);
  const byTopic = new Map<string, number[]>();
  for (const [index, { topics }] of profiles.entries()) {
    const needed = Math.max(1, Math.ceil(overlap * topics.size - rounding));
    for (const topic of [...topics].sort(rarer).slice(0, topics.size - needed + 1)) push(byTopic, topic, index);
  }
  const met = new Set<string>();
  for (const indices of byTopic.values()) for (const [a, b] of pairs(indices)) met.add(`${a} ${b}`);
  return [...met].map((key) => {
    const [a, b] = key.split(' ').map(Number) as [number, number];
    return [profiles[a] as Profile, profiles[b] as Profile];
  });
};

const rounding = 1e-9;

const pairs = <Value>(values: readonly Value[]): (readonly [Value, Value])[] =>
  values.flatMap((a, at) => values.slice(at + 1).map((b) => [a, b] as const));

const names = ([[, a], [, b]]: Pair) => ({ a: a.name, b: b.name });

const found = (entries: readonly Entry<Worker>[], message: Found['message']): Found => ({
  message,
  why: {
    en: 'Two owners of one thing drift apart: each change has to be made twice, and nobody knows which one is right.',
    zh: '同一事物有两个负责方会逐渐偏离：每次改动都要做两遍，且无人知道哪个正确。',
  },
  howToFix: {
    en: 'Merge them, or name them by what sets them apart.',
    zh: '合并它们，或用能区分二者的名称命名。',
  },
  nodes: entries.map(([id]) => id),
  pointer: nodeAt((entries[0] as Entry<Worker>)[0]),
});
