/** What a key does in the tree of a message's steps (WAI-ARIA Authoring Practices, treegrid with rows that take the focus). */
import type { Span } from '../../../core/simulation/trace/span.ts';
import type { SpanRow } from './span-rows.ts';

export interface TreeStep {
  readonly kind: 'walk' | 'toggle' | 'choose';
  readonly span: Span;
}

/** Null where the key means nothing here. */
export const stepTaken = (key: string, rows: readonly SpanRow[], at: number): TreeStep | null => {
  const row = rows[at];
  if (row === undefined) return null;
  const to = (next: SpanRow | undefined): TreeStep => ({ kind: 'walk', span: (next ?? row).span });
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      return row.open === false ? { kind: 'toggle', span: row.span } : to(row.open ? rows[at + 1] : undefined);
    case 'ArrowLeft':
      return row.open ? { kind: 'toggle', span: row.span } : to(rows.find(({ span }) => span.id === row.span.parent));
    case 'Enter':
    case ' ':
      return { kind: 'choose', span: row.span };
    default:
      return null;
  }
};
