/** A design as a Mermaid flowchart, for documents that draw those: boxes, pipes for topics, dotted lines for calls. */
import { sortedEntries } from '../lib/sort.ts';
import type { Design } from '../model/design.ts';
import type { NodeKind } from '../model/node.ts';

export const flowchartOf = ({ nodes = {}, links = {}, messages = {} }: Design): string => {
  const all = sortedEntries(nodes);
  const numberOf = new Map(all.map(([id], at) => [id, `n${at}`]));
  const boxes = all.map(([id, { kind, name }]) => `  ${numberOf.get(id)}${shapes[kind](quoted(name))}`);
  const arrows = sortedEntries(links).map(([, link]) => {
    const [from, to] = [numberOf.get(link.from), numberOf.get(link.to)];
    const words = link.kind === 'publish' ? `|${quoted(messages[link.message]?.name ?? link.message)}|` : '';
    return `  ${from} ${link.kind === 'call' ? '-.->' : '-->'}${words} ${to}`;
  });
  return ['flowchart LR', ...boxes, ...arrows].join('\n');
};

const shapes: Readonly<Record<NodeKind, (label: string) => string>> = {
  publisher: (label) => `>${label}]`,
  topic: (label) => `([${label}])`,
  service: (label) => `[${label}]`,
  subscriber: (label) => `[/${label}/]`,
};

/** In quotes only they end a label; a sign as its code is a sign and nothing else. */
const quoted = (name: string): string =>
  `"${name.replaceAll(/[\s]+/g, ' ').replaceAll(/[#"&<>@`\\;{}[\]()|]/g, (sign) => `#${sign.codePointAt(0)};`)}"`;
