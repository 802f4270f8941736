/** Which box is drawn over which, and how that changes: nodes over notes, later ones over earlier ones, unless the layout says otherwise. */
import { noteSizeOf, sizeOf } from '../../kinds/kind/satellite.ts';
import { type Box, overlap, type Point } from '../../layout/box.ts';
import type { Design } from '../../model/design.ts';

export interface Layer {
  readonly section: 'nodes' | 'notes';
  readonly id: string;
  /** Where it is drawn; undefined for what has no place yet. */
  readonly box: Box | undefined;
  readonly z: number;
}

/** All nodes and notes, the ones behind first. */
export const layersOf = (design: Design): Layer[] => {
  const placed = (at: Point | undefined, size: { readonly width: number; readonly height: number }) =>
    at && { x: at.x, y: at.y, ...size };
  const notes = Object.keys(design.notes ?? {}).map((id): Layer => {
    const at = design.layout?.notes?.[id];
    return { section: 'notes', id, box: placed(at, noteSizeOf(design, id)), z: at?.z ?? 0 };
  });
  const nodes = Object.entries(design.nodes ?? {}).map(([id, node]): Layer => {
    const at = design.layout?.nodes?.[id];
    return { section: 'nodes', id, box: placed(at, sizeOf(design, id, node)), z: at?.z ?? 0 };
  });
  return byHeight([...notes, ...nodes]);
};

type Is = (layer: Layer) => boolean;

/** The chosen ones over all others, among themselves as before; as it was where they are already. */
export const inFront = (layers: readonly Layer[], isChosen: Is): readonly Layer[] => {
  const top = Math.max(...layers.flatMap((layer) => (isChosen(layer) ? [] : layer.z)));
  const heights = [...new Set(layers.flatMap((layer) => (isChosen(layer) ? layer.z : [])))];
  if (top === -Infinity || heights.every((z) => z > top)) return layers;
  return byHeight(
    layers.map((layer) => (isChosen(layer) ? { ...layer, z: top + 1 + heights.indexOf(layer.z) } : layer)),
  );
};

/** Each chosen one over the next that lies over it; what was over both stays so. */
export const oneForward = (layers: readonly Layer[], isChosen: Is): readonly Layer[] =>
  layers.filter(isChosen).reduceRight<readonly Layer[]>(
    (all, { section, id }) =>
      stepped(
        all,
        all.findIndex((layer) => layer.section === section && layer.id === id),
        isChosen,
      ),
    layers,
  );

const stepped = (layers: readonly Layer[], from: number, isChosen: Is): readonly Layer[] => {
  const own = layers[from];
  const next = layers.findIndex((layer, at) => at > from && own && !isChosen(layer) && lieOver(own, layer));
  if (!own || next === -1) return layers;
  const raised: Layer[] = [{ ...own, z: (layers[next]?.z ?? 0) + 1 }];
  const after = layers.map((layer, at) => {
    if (at === from) return raised[0] ?? layer;
    if (at <= next) return layer;
    const least = Math.max(...raised.map((other) => (lieOver(other, layer) ? other.z + 1 : -Infinity)));
    if (layer.z >= least) return layer;
    const lifted = { ...layer, z: least };
    raised.push(lifted);
    return lifted;
  });
  return byHeight(after);
};

const lieOver = (one: Layer, other: Layer): boolean =>
  one.box !== undefined && other.box !== undefined && overlap(one.box, other.box);

const byHeight = (layers: Layer[]): Layer[] => layers.sort((one, other) => one.z - other.z);

/** Seen from behind: what is in front of what is the other way round. */
export const fromBehind = (layers: readonly Layer[]): Layer[] =>
  layers.map((layer) => ({ ...layer, z: 0 - layer.z })).reverse();

/** With the least numbers that keep the order, around that of all that was never moved. */
export const renumbered = (layers: readonly Layer[]): Layer[] => {
  const heights = [...new Set([0, ...layers.map(({ z }) => z)])].sort((one, other) => one - other);
  const places = new Map(heights.map((z, at) => [z, at - heights.indexOf(0)]));
  return layers.map((layer) => ({ ...layer, z: places.get(layer.z) ?? 0 }));
};
