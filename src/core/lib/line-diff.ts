/**
 * What differs between two texts, line by line, with the fewest lines changed: E. W. Myers, "An O(ND) Difference Algorithm
 * and Its Variations" (1986), in linear space. Printed as the unified diff that `patch` and `git apply` read.
 */

export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  /** Without its line end. */
  readonly text: string;
  /** The last line of a text that does not end in a line feed. */
  readonly isCut?: boolean;
}

/** Changed lines with the unchanged ones around them; the first line of a text has number 1. */
export interface Hunk {
  readonly before: number;
  readonly after: number;
  readonly lines: readonly DiffLine[];
}

type Pair = readonly [before: number, after: number];

/** Unchanged lines that are shown around a change. */
const around = 3;

/** `undefined` is a file that is not there. Empty when nothing differs. */
export const unifiedDiff = (path: string, before: string | undefined, after: string | undefined): string => {
  const hunks = hunksOf(diffLines(before ?? '', after ?? ''));
  if (hunks.length === 0) return '';
  const names = [before === undefined ? '/dev/null' : `a/${path}`, after === undefined ? '/dev/null' : `b/${path}`];
  return `--- ${names[0]}\n+++ ${names[1]}\n${hunks.map(printHunk).join('')}`;
};

/** Every line of both texts, in order; removed ones stand before the added ones that take their place. */
export const diffLines = (before: string, after: string): DiffLine[] => {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines: DiffLine[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...commonLines(old, now), [old.length, now.length] as const]) {
    lines.push(...old.slice(x, nextX).map((line) => lineAs('removed', line)));
    lines.push(...now.slice(y, nextY).map((line) => lineAs('added', line)));
    lines.push(...old.slice(nextX, nextX + 1).map((line) => lineAs('same', line)));
    [x, y] = [nextX + 1, nextY + 1];
  }
  return lines;
};

/** The changes with up to three unchanged lines around each; those that touch are one hunk. */
export const hunksOf = (lines: readonly DiffLine[]): Hunk[] => {
  const hunks: { before: number; after: number; lines: DiffLine[] }[] = [];
  let [before, after, shownUpTo] = [1, 1, 0];
  lines.forEach((line, index) => {
    const isNear = lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same');
    if (isNear && (shownUpTo !== index || hunks.length === 0)) hunks.push({ before, after, lines: [] });
    if (isNear) {
      hunks.at(-1)?.lines.push(line);
      shownUpTo = index + 1;
    }
    if (line.kind !== 'added') before++;
    if (line.kind !== 'removed') after++;
  });
  return hunks;
};

const marks = { same: ' ', removed: '-', added: '+' } as const;

const printHunk = ({ before, after, lines }: Hunk): string => {
  const range = (start: number, without: DiffLine['kind']) => {
    const count = lines.filter(({ kind }) => kind !== without).length;
    return `${count === 0 ? start - 1 : start},${count}`;
  };
  const printed = lines.map(
    ({ kind, text, isCut }) => `${marks[kind]}${text}\n${isCut ? '\\ No newline at end of file\n' : ''}`,
  );
  return `@@ -${range(before, 'added')} +${range(after, 'removed')} @@\n${printed.join('')}`;
};

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const lineAs = (kind: DiffLine['kind'], line: string): DiffLine =>
  line.endsWith('\n') ? { kind, text: line.slice(0, -1) } : { kind, text: line, isCut: true };

/** The lines of a longest common subsequence. What one text alone has cannot be in it, and is left out beforehand. */
const commonLines = (old: readonly string[], now: readonly string[]): Pair[] => {
  const shared = (lines: readonly string[], others: ReadonlySet<string>) =>
    [...lines.keys()].filter((index) => others.has(lines[index] ?? ''));
  const [xs, ys] = [shared(old, new Set(now)), shared(now, new Set(old))];
  const pairs: Pair[] = [];
  const isSame = (x: number, y: number) => old[xs[x] ?? -1] === now[ys[y] ?? -1];
  collect({ left: 0, top: 0, right: xs.length, bottom: ys.length }, isSame, pairs);
  return pairs.map(([x, y]) => [xs[x] ?? 0, ys[y] ?? 0]);
};

type IsSame = (x: number, y: number) => boolean;

/** A part of the edit graph: lines `left` to `right` of the one text and `top` to `bottom` of the other. */
type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

const collect = (box: Box, isSame: IsSame, pairs: Pair[]): void => {
  let { left, top, right, bottom } = box;
  while (left < right && top < bottom && isSame(left, top)) pairs.push([left++, top++]);
  while (left < right && top < bottom && isSame(right - 1, bottom - 1)) {
    right--;
    bottom--;
  }
  if (left < right && top < bottom) {
    const [x, y] = middleOf({ left, top, right, bottom }, isSame);
    collect({ left, top, right: x, bottom: y }, isSame, pairs);
    collect({ left: x, top: y, right, bottom }, isSame, pairs);
  }
  for (; right < box.right; right++, bottom++) pairs.push([right, bottom]);
};

/** A point on a shortest path through the box, where searches from both of its ends meet. */
const middleOf = ({ left, top, right, bottom }: Box, isSame: IsSame): Pair => {
  const size = [right - left, bottom - top] as const;
  const forward = new Frontier(size, (x, y) => isSame(left + x, top + y));
  const backward = new Frontier(size, (x, y) => isSame(right - 1 - x, bottom - 1 - y));
  for (let changes = 0; ; changes++) {
    const ahead = forward.advance(changes, backward);
    if (ahead) return [left + ahead[0], top + ahead[1]];
    const behind = backward.advance(changes, forward);
    if (behind) return [right - behind[0], bottom - behind[1]];
  }
};

/** How far each diagonal x - y is reached with so many changes, counted from one corner of a box. */
class Frontier {
  readonly #width: number;
  readonly #height: number;
  readonly #isSame: IsSame;
  /** The greatest x by diagonal, from -height - 1 to width + 1; -1 where none is reached yet. */
  readonly #reached: Int32Array;

  constructor([width, height]: Pair, isSame: IsSame) {
    this.#width = width;
    this.#height = height;
    this.#isSame = isSame;
    this.#reached = new Int32Array(width + height + 3).fill(-1);
    // One step above the corner, so that the first step down leads into it.
    this.#reached[height + 2] = 0;
  }

  /** One change further; the point at which `other`, which comes from the opposite corner, is met. */
  advance(changes: number, other: Frontier): Pair | undefined {
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const x = this.#furthest(diagonal);
      if (x < 0) continue;
      this.#reached[diagonal + this.#height + 1] = x;
      const theirs = other.#at(this.#width - this.#height - diagonal);
      if (theirs >= 0 && x + theirs >= this.#width) return [x, x - diagonal];
    }
    return undefined;
  }

  #at(diagonal: number): number {
    return this.#reached[diagonal + this.#height + 1] ?? -1;
  }

  /** A step to the right or down from the diagonals beside it, then along equal lines; -1 where neither stays in the box. */
  #furthest(diagonal: number): number {
    const [left, above] = [this.#at(diagonal - 1), this.#at(diagonal + 1)];
    const right = left >= 0 && left < this.#width ? left + 1 : -1;
    const down = above - diagonal <= this.#height ? above : -1;
    let x = Math.max(right, down);
    while (x >= 0 && x < this.#width && x - diagonal < this.#height && this.#isSame(x, x - diagonal)) x++;
    return x;
  }
}
