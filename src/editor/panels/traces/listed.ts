/** Which messages of a recording are listed, and in which order. */

import type { Design } from '../../../core/model/design.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { mostSlowest } from '../../../core/simulation/trace/limits.ts';
import { durationOf, type Trace, type TraceMark } from '../../../core/simulation/trace/span.ts';
import { wayOf } from '../../../core/simulation/trace/way.ts';

export interface Asked {
  readonly filter: 'all' | 'slowest' | TraceMark;
  readonly query: string;
}

/** The slowest begin with the slowest, all others with the first. */
export const listed = (design: Design, traces: readonly Trace[], { filter, query }: Asked): readonly Trace[] => {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = traces.filter((trace) => fits(trace, filter) && (words.length === 0 || isAbout(design, trace, words)));
  if (filter !== 'slowest') return found;
  return found.toSorted((one, other) => durationOf(other) - durationOf(one)).slice(0, mostSlowest);
};

const fits = ({ marks }: Trace, filter: Asked['filter']): boolean =>
  filter === 'all' || filter === 'slowest' || marks.includes(filter);

/** By its number, by the types of its messages, and by the nodes and links that they passed. */
const isAbout = (design: Design, trace: Trace, words: readonly string[]): boolean => {
  const { links, nodes } = wayOf(design, trace);
  const messages = new Set(trace.spans.flatMap(({ message }) => message ?? []));
  const known = [
    ...[...messages].flatMap((id) => [id, design.messages?.[id]?.name ?? '']),
    ...[...nodes].flatMap((id) => [id, design.nodes?.[id]?.name ?? '']),
    ...[...links].flatMap((id) => [id, linkName(design, id)]),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => word.replace('#', '') === String(trace.number) || known.includes(word));
};
