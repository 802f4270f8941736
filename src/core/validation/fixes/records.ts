/** Puts and takes away records of a design; what a fix does not touch keeps its identity. */
import { nodeKinds } from '../../kinds/kind/node-kinds.ts';
import { sizeOf } from '../../kinds/kind/satellite.ts';
import { pathOf } from '../../lib/pointer.ts';
import type { Design, Layout } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';
import type { Message } from '../../model/message.ts';
import { slugFor } from '../../model/names.ts';
import type { Node } from '../../model/node.ts';

export const withNode = (design: Design, id: string, node: Node): Design => ({
  ...design,
  nodes: { ...design.nodes, [id]: node },
});

export const withLink = (design: Design, id: string, link: Link): Design => ({
  ...design,
  links: { ...design.links, [id]: link },
});

export const withMessage = (design: Design, id: string, message: Message): Design => ({
  ...design,
  messages: { ...design.messages, [id]: message },
});

/** An id for a new node or link, unique over both. */
export const newElementId = (design: Design, words: string, fallback: string): string =>
  slugFor(words, (id) => has(design.nodes, id) || has(design.links, id), fallback);

/** Without a record and without what only makes sense with it: overrides, faults, its place on the canvas. */
export const without = (design: Design, section: 'nodes' | 'links' | 'messages', id: string): Design => {
  const { [id]: _gone, ...records } = (design[section] ?? {}) as Record<string, unknown>;
  const rest = { ...design, [section]: records } as Design;
  const scenarios = Object.entries(rest.scenarios ?? {}).map(([key, scenario]) => {
    const { faults, overrides, ...others } = scenario;
    const kept = Object.entries(overrides ?? {}).filter(([pointer]) => !isBelow(pointer, section, id));
    return [
      key,
      {
        ...others,
        ...(overrides && { overrides: Object.fromEntries(kept) }),
        ...(faults && { faults: section === 'messages' ? faults : faults.filter(({ target }) => target !== id) }),
      },
    ];
  });
  return withoutPlace(
    rest.scenarios ? ({ ...rest, scenarios: Object.fromEntries(scenarios) } as Design) : rest,
    section,
    id,
  );
};

const withoutPlace = (design: Design, section: string, id: string): Design => {
  const places = design.layout?.[section as keyof Layout] as Record<string, unknown> | undefined;
  if (!places || !has(places, id)) return design;
  const { [id]: _gone, ...rest } = places;
  return { ...design, layout: { ...design.layout, [section]: rest } as Layout };
};

const isBelow = (pointer: string, section: string, id: string): boolean => {
  const [first, second] = pathOf(pointer);
  return first === section && second === id;
};

/** Puts a new node so far beside another one of the usual size on the canvas, where that one has a place; further where it is larger. */
export const placedBeside = (design: Design, id: string, beside: string, dx: number, dy: number): Design => {
  const [place, node] = [design.layout?.nodes?.[beside], design.nodes?.[beside]];
  if (!place || !node) return design;
  const [size, usual] = [sizeOf(design, beside, node), nodeKinds[node.kind]];
  const more = (way: number, is: number, was: number): number => (way > 0 ? Math.max(0, is - was) : 0);
  const at = {
    x: place.x + dx + more(dx, size.width, usual.width),
    y: place.y + dy + more(dy, size.height, usual.height),
  };
  const nodes = { ...design.layout?.nodes, [id]: at };
  return { ...design, layout: { ...design.layout, nodes } };
};

export const has = (map: object | undefined, id: string): boolean => map !== undefined && Object.hasOwn(map, id);
