/** A part of a design to carry elsewhere: a valid design itself, so the clipboard holds nothing but the file format. */
import type { Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { remove } from '../remove.ts';
import { excerptAround } from './excerpt.ts';
import { withSection } from './records.ts';

export interface Selection {
  readonly nodes?: readonly string[];
  readonly notes?: readonly string[];
}

/** The selected nodes and notes with the links between them, their messages, schemas and contexts, and their places. */
export const clippingOf = (design: Design, { nodes = [], notes = [] }: Selection): Result<Design, Text> => {
  const alone = remove.apply(design, { nodes: others(design.nodes, nodes), notes: others(design.notes, notes) });
  if (!alone.ok) return alone;
  const touched = [
    ...nodes.map((id) => ({ section: 'nodes' as const, id })),
    ...notes.map((id) => ({ section: 'notes' as const, id })),
  ];
  const { contexts: _folds, ...layout } = alone.value.layout ?? {};
  return { ok: true, value: withSection(excerptAround(alone.value, touched), 'layout', layout) };
};

const others = (map: Readonly<Record<string, unknown>> | undefined, ids: readonly string[]): string[] => {
  const chosen = new Set(ids);
  return Object.keys(map ?? {}).filter((id) => !chosen.has(id));
};
