/**
 * What nodes may read and write, against what is drawn. A right that is the address of a topic covers that topic alone; wildcards may
 * cover more. Topics with one address are one to the broker.
 */
import { remembered } from '../../lib/remembered.ts';
import { byCodeUnit } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import { addressOf, covers } from '../naming/address-pattern.ts';
import { unique } from '../words.ts';

export type Right = 'mayRead' | 'mayWrite';

interface Addressed {
  readonly topic: string;
  readonly address: string;
  /** With one sign between levels. */
  readonly flat: string;
}

interface Addresses {
  /** Sorted by their flat address. */
  readonly plain: readonly Addressed[];
  /** With parameters, which a right may fill. */
  readonly open: readonly Addressed[];
  readonly covered: Map<string, readonly string[]>;
}

const addressesOf = remembered((design: Design): Addresses => {
  const all = graphOf(design)
    .topics.map(([topic]) => ({ topic, address: addressOf(design, topic), flat: flatOf(addressOf(design, topic)) }))
    .sort((a, b) => byCodeUnit(a.flat, b.flat));
  return {
    plain: all.filter(({ flat }) => !flat.includes('{')),
    open: all.filter(({ flat }) => flat.includes('{')),
    covered: new Map<string, readonly string[]>(),
  };
});

const flatOf = (address: string): string => address.replaceAll('/', '.');

/** Ids of the topics that a right covers. */
const coveredBy = (design: Design, pattern: string): readonly string[] => {
  const { plain, open, covered } = addressesOf(design);
  const before = covered.get(pattern);
  if (before) return before;
  // What stands before a wildcard for all that follows may itself be meant, without a sign behind it.
  const start = (flatOf(pattern).split(/[*+#>{]/, 1)[0] ?? '').replace(/\.$/, '');
  const near: Addressed[] = [];
  for (let at = firstFrom(plain, start); plain[at]?.flat.startsWith(start); at++) near.push(plain[at] as Addressed);
  const topics = [...near, ...open].filter(({ address }) => covers(pattern, address)).map(({ topic }) => topic);
  covered.set(pattern, topics);
  return topics;
};

/** The first of the sorted addresses that is not before `start`. */
const firstFrom = (sorted: readonly Addressed[], start: string): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Addressed).flat < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

export interface Surplus {
  /** Topics that the node may use, those that it uses included. */
  readonly granted: readonly string[];
  /** Those of them that it has no link to; sorted. */
  readonly unused: readonly string[];
}

const patternsOf = (design: Design, node: string, right: Right): readonly string[] => {
  const record = design.nodes?.[node];
  return (record && 'access' in record ? record.access?.[right] : undefined) ?? [];
};

/** Those that are drawn: read, or written with messages or dead letters. */
const usedBy = (design: Design, node: string, right: Right): readonly string[] => {
  const { incoming, outgoing } = graphOf(design);
  const subscriptions = (incoming.get(node) ?? []).flatMap(([, link]) => (link.kind === 'subscribe' ? [link] : []));
  if (right === 'mayRead') return unique(subscriptions.map(({ from }) => from));
  const published = (outgoing.get(node) ?? []).flatMap(([, link]) => (link.kind === 'publish' ? [link.to] : []));
  return unique([...published, ...subscriptions.flatMap(({ deadLetter }) => deadLetter ?? [])]);
};

const usedAddresses = (design: Design, node: string, right: Right): ReadonlySet<string> =>
  new Set(usedBy(design, node, right).map((topic) => addressOf(design, topic)));

export const surplusOf = (design: Design, node: string, right: Right): Surplus => {
  const patterns = patternsOf(design, node, right);
  if (patterns.length === 0) return { granted: [], unused: [] };
  const used = usedAddresses(design, node, right);
  const granted = unique(
    patterns.flatMap((pattern) =>
      coveredBy(design, pattern).filter((topic) => !used.has(pattern) || addressOf(design, topic) === pattern),
    ),
  ).sort(byCodeUnit);
  return { granted, unused: granted.filter((topic) => !used.has(addressOf(design, topic))) };
};

/** The rights with the addresses that are used in the place of each that covers more; what covers no topic stays. */
export const narrowed = (design: Design, node: string, right: Right): readonly string[] => {
  const used = usedAddresses(design, node, right);
  return unique(
    patternsOf(design, node, right).flatMap((pattern) => {
      const addresses = coveredBy(design, pattern).map((topic) => addressOf(design, topic));
      if (used.has(pattern) || addresses.every((address) => used.has(address))) return [pattern];
      return addresses.filter((address) => used.has(address));
    }),
  );
};
