/** A service in the parts that can go to another: links that work only together are one part, each module is another. */
import { bundlesAt, linksAt, tiesOf } from '../../../core/edits/steps/kept-together.ts';
import type { Text } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Worker } from '../../../core/model/node.ts';

export interface PartLine {
  readonly id: string;
  readonly does: 'subscribe' | 'publish' | 'call' | 'called' | 'module';
  /** The topic that is read, the message that is published, the service at the other end. */
  readonly what: string;
}

export interface Part {
  readonly key: string;
  readonly lines: readonly PartLine[];
  /** Why its links stay together; empty for a single one. */
  readonly why: readonly Text[];
}

export const partsOf = (design: Design, id: string, { modules = [] }: Worker): readonly Part[] => {
  const ties = tiesOf(design, id);
  const bundles = bundlesAt(design, id).map((links): Part => {
    const own = new Set(links);
    const why = ties.filter(({ links: [one] }) => own.has(one)).map((tie) => tie.why);
    return { key: links[0] ?? '', lines: inOrder(links.map((link) => lineOf(design, id, link))), why };
  });
  const folders = [...new Set(modules)].map((name): Part => {
    return { key: moduleKey(name), lines: [{ id: name, does: 'module', what: name }], why: [] };
  });
  return [...bundles, ...folders];
};

const moduleKey = (name: string): string => `module:${name}`;

export const linesAt = (design: Design, id: string): readonly PartLine[] =>
  inOrder(linksAt(design, id).map((link) => lineOf(design, id, link)));

const order: readonly PartLine['does'][] = ['subscribe', 'called', 'publish', 'call', 'module'];

const inOrder = (lines: readonly PartLine[]): PartLine[] =>
  [...lines].sort((one, other) => order.indexOf(one.does) - order.indexOf(other.does));

const lineOf = (design: Design, node: string, id: string): PartLine => {
  const link = design.links?.[id];
  const name = (end: string | undefined) => design.nodes?.[end ?? '']?.name ?? end ?? id;
  if (link?.kind === 'publish') {
    const message = design.messages?.[link.message]?.name ?? link.message;
    return { id, does: 'publish', what: `${message} → ${name(link.to)}` };
  }
  if (link?.kind === 'call' && link.to === node) return { id, does: 'called', what: name(link.from) };
  return link?.kind === 'call'
    ? { id, does: 'call', what: name(link.to) }
    : { id, does: 'subscribe', what: name(link?.from) };
};

/** What the split edit wants of parts that go. */
export const chosenOf = (
  parts: readonly Part[],
): { readonly links: readonly string[]; readonly modules: readonly string[] } => {
  const lines = parts.flatMap((part) => part.lines);
  return {
    links: lines.filter(({ does }) => does !== 'module').map(({ id }) => id),
    modules: lines.filter(({ does }) => does === 'module').map(({ id }) => id),
  };
};

export interface Meeting {
  readonly topic: string;
  /** Both read it, or one publishes there what the other reads. */
  readonly how: 'both-read' | 'one-feeds' | 'other-feeds';
}

/** The topics over which two services have to do with each other. */
export const meetingsOf = ({ links, nodes }: Design, one: string, other: string): readonly Meeting[] => {
  const all = Object.values(links ?? {});
  const reads = (id: string) =>
    new Set(all.flatMap((link) => (link.kind === 'subscribe' && link.to === id ? [link.from] : [])));
  const writes = (id: string) =>
    new Set(all.flatMap((link) => (link.kind === 'publish' && link.from === id ? [link.to] : [])));
  const shared = (mine: ReadonlySet<string>, theirs: ReadonlySet<string>, how: Meeting['how']) =>
    [...mine].filter((topic) => theirs.has(topic)).map((topic) => ({ topic: nodes?.[topic]?.name ?? topic, how }));
  return [
    ...shared(reads(one), reads(other), 'both-read'),
    ...shared(writes(one), reads(other), 'one-feeds'),
    ...shared(writes(other), reads(one), 'other-feeds'),
  ];
};
