/** Draws nodes and notes in front of others, or behind them. */
import type { Point } from '../layout/box.ts';
import { ok } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import { limits } from '../model/limits.ts';
import type { Edit } from './edit.ts';
import { fromBehind, inFront, type Layer, layersOf, oneForward, renumbered } from './steps/layers.ts';
import { recordAt, withLayout } from './steps/records.ts';
import { notThere, offCanvas, refusal } from './steps/refusal.ts';

export type Order = 'front' | 'forward' | 'backward' | 'back';

export interface Reorder {
  /** Where they are drawn, by id: one without a written place gets it. */
  readonly nodes?: Readonly<Record<string, Point>>;
  readonly notes?: Readonly<Record<string, Point>>;
  /** One step is past the next one that it overlaps. */
  readonly to: Order;
}

export const reorder: Edit<Reorder> = {
  id: 'reorder',
  title: { en: 'Change the order', zh: '调整叠放顺序' },
  summary: {
    en: 'Nodes and notes are drawn in front of others or behind them, all the way or past the next one.',
    zh: '将节点和便签上移或下移，可直接到顶层或底层，也可只移动一层。',
  },
  apply: (design, { nodes = {}, notes = {}, to }) => {
    const given = { nodes, notes };
    for (const section of ['nodes', 'notes'] as const)
      for (const [id, { x, y }] of Object.entries(given[section])) {
        if (!recordAt(design, section, id)) return notThere(id);
        if (!Number.isFinite(x) || !Number.isFinite(y)) return offCanvas(id);
      }
    const before = layersOf(design);
    const after = ways[to](before, ({ section, id }) => Object.hasOwn(given[section], id));
    const heights = new Map(before.map((layer) => [keyOf(layer), layer.z]));
    if (after.every((layer) => heights.get(keyOf(layer)) === layer.z)) return refusal(already[to].en, already[to].zh);
    const fits = after.every(({ z }) => Math.abs(z) <= limits.stack);
    return ok(withHeights(design, fits ? after : renumbered(after), given));
  },
};

const ways: Readonly<Record<Order, typeof inFront>> = {
  front: inFront,
  forward: oneForward,
  backward: (layers, isChosen) => fromBehind(oneForward(fromBehind(layers), isChosen)),
  back: (layers, isChosen) => fromBehind(inFront(fromBehind(layers), isChosen)),
};

const already: Readonly<Record<Order, Text>> = {
  front: { en: 'It is in front of everything already.', zh: '已位于顶层。' },
  forward: { en: 'Nothing that it overlaps lies in front of it.', zh: '它的前面没有与之重叠的内容。' },
  backward: { en: 'Nothing that it overlaps lies behind it.', zh: '它的后面没有与之重叠的内容。' },
  back: { en: 'It is behind everything already.', zh: '已位于底层。' },
};

const keyOf = ({ section, id }: Layer): string => `${section} ${id}`;

/** What has its old number keeps its line of the file; that of all that was never moved is not written. */
const withHeights = (
  design: Design,
  layers: readonly Layer[],
  given: Readonly<Record<Layer['section'], Readonly<Record<string, Point>>>>,
): Design => {
  let after = design;
  for (const section of ['nodes', 'notes'] as const) {
    const places = layers.flatMap((layer) => {
      const place = design.layout?.[section]?.[layer.id] ?? given[section][layer.id];
      if (layer.section !== section || !place) return [];
      const { z: was = 0, ...rest }: Point & { readonly z?: number | undefined } = place;
      return was === layer.z ? [] : [[layer.id, { ...rest, ...(layer.z !== 0 && { z: layer.z }) }] as const];
    });
    if (places.length > 0) after = withLayout(after, section, Object.fromEntries(places));
  }
  return after;
};
