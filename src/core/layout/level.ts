/** What each level of a graph holds, found once: the boxes of a group, the groups in it, and the lines that touch what is in it. */
import type { Size } from './box.ts';
import { bareSize } from './frames.ts';
import type { Graph, GraphBox, GraphLine } from './graph.ts';

export interface Level {
  /** Undefined for the whole. */
  readonly group: string | undefined;
  readonly inner: readonly Level[];
  /** Of the groups in it that hold no box: they are drawn under the rest. */
  readonly bare: readonly Size[];
  /** Directly in the group. */
  readonly boxes: readonly GraphBox[];
  /** With an end at a box in the group, or in a group in it. */
  readonly lines: readonly GraphLine[];
  /** Distinct boxes before and behind each box of the graph. */
  readonly ends: Ends;
}

export interface Ends {
  readonly into: ReadonlyMap<string, readonly string[]>;
  readonly outOf: ReadonlyMap<string, readonly string[]>;
}

/** The whole as a level; groups that lie in each other in a circle are in none. */
export const levelsOf = ({ boxes, lines, groups }: Graph): Level => {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const homes = new Map(boxes.map(({ id, group }) => [id, group]));
  const around = (id: string, found: Set<string | undefined>): void => {
    if (!homes.has(id)) return;
    let group = homes.get(id);
    for (; group !== undefined && !found.has(group); group = parents.get(group)) found.add(group);
    found.add(undefined);
  };
  const boxesIn = new Map<string | undefined, GraphBox[]>();
  for (const box of boxes) note(boxesIn, box.group, box);
  const groupsIn = new Map<string | undefined, string[]>();
  for (const { id, parent } of groups) note(groupsIn, parent, id);
  const linesAt = new Map<string | undefined, GraphLine[]>();
  for (const line of lines) {
    const touched = new Set<string | undefined>();
    around(line.from, touched);
    around(line.to, touched);
    for (const group of touched) note(linesAt, group, line);
  }
  const ends = endsOf(lines);
  const holds = (group: string): boolean => boxesIn.has(group) || (groupsIn.get(group) ?? []).some(holds);
  const levelOf = (group: string | undefined): Level => {
    const inner = groupsIn.get(group) ?? [];
    return {
      group,
      inner: inner.filter(holds).map(levelOf),
      bare: inner.filter((id) => !holds(id)).map((id) => bareSize(groups, id)),
      boxes: boxesIn.get(group) ?? [],
      lines: linesAt.get(group) ?? [],
      ends,
    };
  };
  return levelOf(undefined);
};

const endsOf = (lines: readonly GraphLine[]): Ends => {
  const into = new Map<string, string[]>();
  const outOf = new Map<string, string[]>();
  const known = new Map<string, Set<string>>();
  for (const { from, to } of lines) {
    const behind = known.get(from) ?? new Set();
    if (behind.has(to)) continue;
    known.set(from, behind.add(to));
    note(into, to, from);
    note(outOf, from, to);
  }
  return { into, outOf };
};

const note = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
