/** A part of a design to carry elsewhere: a valid design itself, so the clipboard holds nothing but the file format. */
import type { Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { remove } from '../remove.ts';
import { type ContextFates, contextFates, inside } from './context-fates.ts';
import { excerptAround } from './excerpt.ts';
import { withSection } from './records.ts';

export interface Selection {
  readonly nodes?: readonly string[];
  readonly notes?: readonly string[];
  /** With everything inside them. */
  readonly contexts?: readonly string[];
}

/** The field that tells a clipping from the file of a whole design. */
const mark = 'x-clipping';

/**
 * The selected nodes and notes with the links between them, their messages, schemas and contexts, and their places.
 * Refused where something of the selection is not there.
 */
export const clippingOf = (design: Design, selection: Selection): Result<Design, Text> => {
  const { notes = [], contexts = [] } = selection;
  const nodes = [...new Set([...(selection.nodes ?? []), ...inside(design, contexts)])];
  const alone = remove.apply(design, { nodes: others(design.nodes, nodes), notes: others(design.notes, notes) });
  if (!alone.ok) return alone;
  const touched = [
    ...nodes.map((id) => ({ section: 'nodes' as const, id })),
    ...notes.map((id) => ({ section: 'notes' as const, id })),
    ...contexts.map((id) => ({ section: 'contexts' as const, id })),
  ];
  const { contexts: _folds, ...layout } = alone.value.layout ?? {};
  const part = withSection(excerptAround(alone.value, touched), 'layout', layout);
  return { ok: true, value: { ...part, [mark]: contextFates(design, part, contexts) } as Design };
};

/** What becomes of the contexts of a clipping; undefined for a design that is none. */
export const fatesIn = (design: Design): ContextFates | undefined => {
  const written = (design as unknown as Readonly<Record<string, unknown>>)[mark];
  if (written === null || typeof written !== 'object') return undefined;
  const { copied, left } = written as Readonly<Record<string, unknown>>;
  const ids = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
  return { copied: ids(copied), left: ids(left) };
};

const others = (map: Readonly<Record<string, unknown>> | undefined, ids: readonly string[]): string[] => {
  const chosen = new Set(ids);
  return Object.keys(map ?? {}).filter((id) => !chosen.has(id));
};
