/** A followed message as the rows of a tree: each step with its depth and its place among its siblings. */
import type { Span, Trace } from '../../../core/simulation/trace/span.ts';

export interface SpanRow {
  readonly span: Span;
  /** From 1 on. */
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  /** Undefined where nothing hangs under it. */
  readonly open: boolean | undefined;
}

/** Steps in the order of their start, each followed by what hangs under it, but for what is closed. */
export const spanRows = ({ spans }: Trace, closed: ReadonlySet<number>): readonly SpanRow[] => {
  const children = new Map<number | null, Span[]>();
  for (const span of spans) children.set(span.parent, [...(children.get(span.parent) ?? []), span]);
  const rows: SpanRow[] = [];
  const walk = (parent: number | null, level: number): void => {
    const all = (children.get(parent) ?? []).toSorted((one, other) => one.startMs - other.startMs || one.id - other.id);
    all.forEach((span, at) => {
      const isOpen = !closed.has(span.id);
      const open = children.has(span.id) ? isOpen : undefined;
      rows.push({ span, level, place: at + 1, siblings: all.length, open });
      if (open) walk(span.id, level + 1);
    });
  };
  walk(null, 1);
  return rows;
};

/** So many rows are taken in at a glance; more begin closed below the copies of the first message. */
const mostAtOnce = 120;

/** What is closed at first. */
export const closedAtFirst = ({ spans }: Trace): ReadonlySet<number> =>
  new Set(spans.length <= mostAtOnce ? [] : spans.filter(({ kind }) => kind === 'delivery').map(({ id }) => id));
