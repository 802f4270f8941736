/** The design's links as edges of the flow library; parallel ones know their place in the bundle. */
import type { Edge as FlowEdge } from '@xyflow/react';
import type { WireShape, WireShapes } from '../../../core/layout/wires/shape.ts';
import type { Design } from '../../../core/model/design.ts';
import { type Bundle, foldingOf } from '../../../core/model/graph/folding.ts';
import type { Link, LinkKind } from '../../../core/model/link.ts';
import type { Selection } from '../../session/selection.ts';
import { depths } from '../depths.ts';
import { elementOf } from '../flow-ids.ts';

export type LineData = {
  /** Place in the bundle of links between the same two nodes, around 0. */
  readonly lane: number;
  /** The way around everything; undefined while an end is dragged, or when there is no such way. */
  readonly shape: WireShape | undefined;
  /** Several links in one, where a context is collapsed. */
  readonly bundle?: Bundle;
};
export type Line = FlowEdge<LineData, 'link'>;

/** What a link is called; `message` is empty where it has none, `count` is there for several in one. */
export type LinkNames = (
  kind: LinkKind,
  names: { from: string; to: string; message: string; count?: number },
) => string;

interface Kept {
  readonly line: Line;
  /** What its label was made of. */
  readonly parts: readonly unknown[];
}

/** A function that turns designs into lines and remembers the last ones; `held` are the nodes that are being dragged. */
export const createLines = () => {
  let last = new Map<string, Kept>();
  let lines: Line[] = [];
  return (
    design: Design,
    selection: Selection,
    shapes: WireShapes,
    held: ReadonlySet<string>,
    names: LinkNames,
  ): Line[] => {
    const lanes = lanesOf(design);
    const chosen = new Set(selection.links);
    const { drawnAs, bundles } = foldingOf(design);
    const next: typeof last = new Map();
    let changes = 0;
    const keep = (id: string, kept: Kept, before: Kept | undefined) => {
      if (kept.line !== before?.line) changes++;
      next.set(id, kept);
    };
    for (const [id, link] of Object.entries(design.links ?? {})) {
      if (drawnAs.has(id)) continue;
      const before = last.get(id);
      const shape = held.has(link.from) || held.has(link.to) ? undefined : shapes.get(id);
      const kept = keptLine(before, design, id, link, { lane: lanes.get(id) ?? 0, shape }, chosen.has(id), names);
      keep(id, kept, before);
    }
    for (const bundle of bundles.values()) {
      const before = last.get(bundle.id);
      const shape = held.has(bundle.from) || held.has(bundle.to) ? undefined : shapes.get(bundle.id);
      const selected = bundle.links.every((link) => chosen.has(link));
      keep(bundle.id, keptBundle(before, design, bundle, shape, selected, names), before);
    }
    // React Flow looks at every edge again when it gets another list of them.
    if (changes > 0 || next.size !== last.size) lines = [...next.values()].map((kept) => kept.line);
    last = next;
    return lines;
  };
};

const keptLine = (
  before: Kept | undefined,
  design: Design,
  id: string,
  link: Link,
  data: LineData,
  selected: boolean,
  names: LinkNames,
): Kept => {
  const parts = [link, design.nodes?.[link.from], design.nodes?.[link.to], messageOf(design, link), names];
  const labelled = before?.parts.every((part, at) => part === parts[at]) ?? false;
  const ariaLabel = (labelled && before?.line.ariaLabel) || labelOf(design, link, names);
  // The ends of a selected link can be led elsewhere; no other link lies over them.
  const ends = {
    source: link.from,
    target: link.to,
    reconnectable: selected,
    zIndex: selected ? depths.chosenLink : depths.link,
  };
  const line: Line = { ...plain, id, ...ends, selected, ariaLabel, data };
  const same = before !== undefined && sameLine(before.line, line);
  return same && labelled ? before : { line: same ? before.line : line, parts };
};

/** A line at a card; of several links in one, it says no message. */
const keptBundle = (
  before: Kept | undefined,
  design: Design,
  bundle: Bundle,
  shape: WireShape | undefined,
  selected: boolean,
  names: LinkNames,
): Kept => {
  const own = design.links?.[bundle.id];
  const message = own?.kind === 'publish' ? (messageOf(design, own)?.name ?? own.message) : '';
  const [from, to] = [placeName(design, bundle.from), placeName(design, bundle.to)];
  const ariaLabel = names(bundle.kind, { from, to, message, ...(!own && { count: bundle.links.length }) });
  const { id, from: source, to: target } = bundle;
  const data = { lane: 0, shape, ...(!own && { bundle }) };
  const line: Line = {
    ...plain,
    id,
    source,
    target,
    reconnectable: false,
    zIndex: depths.link,
    selected,
    ariaLabel,
    data,
  };
  return { line: before && sameLine(before.line, line) ? before.line : line, parts: [] };
};

const placeName = (design: Design, place: string): string => {
  const { section, id } = elementOf(place);
  return (section === 'contexts' ? design.contexts?.[id]?.name : design.nodes?.[place]?.name) ?? id;
};

const plain = { type: 'link', sourceHandle: 'out', targetHandle: 'in' } as const;

const messageOf = ({ messages }: Design, link: Link) =>
  link.kind === 'publish' ? messages?.[link.message] : undefined;

const labelOf = (design: Design, link: Link, names: LinkNames): string => {
  const nameOf = (node: string) => design.nodes?.[node]?.name ?? node;
  const message = link.kind === 'publish' ? (messageOf(design, link)?.name ?? link.message) : '';
  return names(link.kind, { from: nameOf(link.from), to: nameOf(link.to), message });
};

const known = new WeakMap<object, ReadonlyMap<string, number>>();

const lanesOf = ({ links }: Design): ReadonlyMap<string, number> => {
  if (!links) return new Map();
  const before = known.get(links);
  if (before) return before;
  const bundles = new Map<string, string[]>();
  for (const [id, { from, to }] of Object.entries(links)) {
    const ends = from < to ? `${from} ${to}` : `${to} ${from}`;
    const bundle = bundles.get(ends);
    if (bundle) bundle.push(id);
    else bundles.set(ends, [id]);
  }
  const lanes = new Map<string, number>();
  for (const ids of bundles.values())
    for (const [place, id] of ids.entries()) lanes.set(id, place - (ids.length - 1) / 2);
  known.set(links, lanes);
  return lanes;
};

const sameLine = (one: Line, other: Line): boolean =>
  one.source === other.source &&
  one.target === other.target &&
  one.selected === other.selected &&
  one.ariaLabel === other.ariaLabel &&
  one.data?.lane === other.data?.lane &&
  one.data?.shape === other.data?.shape &&
  String(one.data?.bundle?.links) === String(other.data?.bundle?.links);
