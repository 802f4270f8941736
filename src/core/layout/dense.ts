/**
 * Layers for levels on which long lines would cost the layered drawing too much, since it breaks each line in every layer that it
 * passes: ranks by longest path (Eades and Sugiyama 1990), as many layers as a screen's shape wants, order by barycentres.
 */
import type { Size } from './box.ts';

export interface Arrow {
  readonly from: number;
  readonly to: number;
}

const sweeps = 8;
const shape = 1.65;
const gaps = { x: 76, y: 34 };

/** How many layers the lines of a graph pass altogether: what the layered drawing would have to break them into. */
export const passedLayers = (count: number, lines: readonly Arrow[]): number => {
  const ranks = ranksOf(count, lines);
  return lines.reduce((sum, { from, to }) => sum + Math.abs((ranks[from] as number) - (ranks[to] as number)), 0);
};

/** Numbers of the boxes by rank, each rank from top to bottom, as they come. */
export const rankedLayersOf = (count: number, lines: readonly Arrow[]): number[][] => {
  const ranks = ranksOf(count, lines);
  const layers: number[][] = Array.from({ length: Math.max(...ranks) + 1 }, () => []);
  for (const [index, rank] of ranks.entries()) layers[rank]?.push(index);
  return ordered(layers, count, lines);
};

/** The same in as many layers as suit the shape of a screen. */
export const denseLayersOf = (sizes: readonly Size[], lines: readonly Arrow[]): number[][] => {
  const ranks = ranksOf(sizes.length, lines);
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gaps.x) * (height + gaps.y), 0);
  const mean = sizes.reduce((sum, { width }) => sum + width + gaps.x, 0) / sizes.length;
  const wanted = Math.max(1, Math.round(Math.sqrt(area * shape) / mean));
  const most = Math.max(...ranks) + 1;
  const layers: number[][] = Array.from({ length: Math.min(most, wanted) }, () => []);
  for (const [index, rank] of ranks.entries()) layers[Math.floor((rank * layers.length) / most)]?.push(index);
  const tallest = 1.5 * Math.sqrt(area / shape);
  return ordered(
    layers.flatMap((layer) => split(layer, sizes, tallest)),
    sizes.length,
    lines,
  );
};

/** A layer that is too tall as several, one beside the other. */
const split = (layer: readonly number[], sizes: readonly Size[], tallest: number): number[][] => {
  const parts: number[][] = [];
  let height = Infinity;
  for (const index of layer) {
    const own = (sizes[index]?.height ?? 0) + gaps.y;
    if (height + own > tallest) {
      parts.push([]);
      height = 0;
    }
    parts.at(-1)?.push(index);
    height += own;
  }
  return parts;
};

/** Length of the longest way to each box; lines that close a circle do not count. */
const ranksOf = (count: number, lines: readonly Arrow[]): number[] => {
  const { forward, done } = explored(count, lines);
  const after: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of forward) after[from]?.push(to);
  const ranks = Array<number>(count).fill(0);
  for (const at of done.reverse())
    for (const to of after[at] ?? []) ranks[to] = Math.max(ranks[to] as number, (ranks[at] as number) + 1);
  return ranks;
};

const [open, closed] = [1, 2];

/** A walk into the depth: the lines that close no circle, and the boxes, each after all that it leads to. */
const explored = (count: number, lines: readonly Arrow[]): { readonly forward: Arrow[]; readonly done: number[] } => {
  const next: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of lines) next[from]?.push(to);
  const state = new Uint8Array(count);
  const done: number[] = [];
  const forward: Arrow[] = [];
  const path: { readonly at: number; child: number }[] = [];
  const enter = (at: number): void => {
    if (state[at] !== 0) return;
    state[at] = open;
    path.push({ at, child: 0 });
  };
  const step = (here: { readonly at: number; child: number }): void => {
    const to = next[here.at]?.[here.child++];
    if (to === undefined) {
      state[here.at] = closed;
      done.push(here.at);
      path.pop();
    } else if (state[to] !== open) {
      forward.push({ from: here.at, to });
      enter(to);
    }
  };
  for (let root = 0; root < count; root++) {
    enter(root);
    for (let here = path.at(-1); here; here = path.at(-1)) step(here);
  }
  return { forward, done };
};

/** Each layer in the order of the mean heights of what its boxes are tied to, from left to right and back. */
const ordered = (start: readonly (readonly number[])[], count: number, lines: readonly Arrow[]): number[][] => {
  const tied: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of lines) {
    tied[from]?.push(to);
    tied[to]?.push(from);
  }
  const layers = start.map((layer) => [...layer]);
  const heights = Array<number>(count).fill(0);
  const place = (layer: readonly number[]): void =>
    layer.forEach((index, at) => {
      heights[index] = (at + 0.5) / layer.length;
    });
  layers.forEach(place);
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const means = new Map(
        layer.map((index) => [index, meanOf(tied[index] ?? [], heights, heights[index] as number)]),
      );
      layer.sort((one, other) => (means.get(one) as number) - (means.get(other) as number) || one - other);
      place(layer);
    }
  return layers;
};

const meanOf = (others: readonly number[], heights: readonly number[], own: number): number =>
  others.length === 0 ? own : others.reduce((sum, other) => sum + (heights[other] as number), 0) / others.length;
