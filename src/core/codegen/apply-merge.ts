/**
 * A file that the generator and its user both write, merged from three texts: theirs as it lies there, base as it was last
 * generated, ours as it is generated now. What differs between theirs and base is the user's, and stays.
 * This file is also shipped in every exported project, so it imports nothing.
 */

export interface Merge {
  readonly text: string;
  /** Keys, as JSON pointers, that we would set otherwise than last time, and that are the user's. */
  readonly kept: readonly string[];
}

/** Around what is generated in a Markdown file; the rest of it is the user's. */
export const blockMarks = {
  begin:
    '<!-- Generated from the design until the next mark: write below it, or delete both marks to write it all yourself. -->',
  end: '<!-- What follows is yours. -->',
} as const;

type Hash = (text: string) => string;

/** What has to be remembered of a text that was generated, to be the base of the next merge: of Markdown its hash will do. */
export const baseOf = (path: string, text: string, hash: Hash): string =>
  path.endsWith('.md') ? hash(blockOf(text) ?? text) : text;

/** `base` is what `baseOf` gave. Null: theirs cannot be merged, and nobody may write over it. */
export const mergeText = (path: string, theirs: string, base: string, ours: string, hash: Hash): Merge | null => {
  if (theirs === base) return { text: ours, kept: [] };
  if (path.endsWith('.json')) return mergeJson(theirs, base, ours);
  const text = path.endsWith('.md') ? mergeBlock(theirs, base, ours, hash) : mergeLines(theirs, base, ours);
  return text === null ? null : { text, kept: [] };
};

/** Whether two JSON texts say the same, however they are laid out: who formats a file has not edited it. */
export const saysTheSame = (theirs: string, ours: string): boolean => {
  const value = parsed(theirs);
  return value !== undefined && isSame(inOrder(value), inOrder(parsed(ours)));
};

/** The part of `theirs` under keys that `ours` has, too: the base where none was recorded and nothing was edited. */
export const ownedPart = (theirs: string, ours: string): string =>
  JSON.stringify(owned(parsed(theirs), parsed(ours))) ?? '';

const mergeJson = (theirs: string, base: string, ours: string): Merge | null => {
  const value = parsed(theirs);
  if (!isRecord(value)) return null;
  const kept: string[] = [];
  const merged = merge({ theirs: value, base: parsed(base) ?? {}, ours: parsed(ours) }, '', kept);
  return { text: isSame(merged, value) ? theirs : `${JSON.stringify(merged, null, indentOf(theirs))}\n`, kept };
};

/** Undefined stands for a key that is not there. */
type Three = Readonly<Record<'theirs' | 'base' | 'ours', unknown>>;

const merge = ({ theirs, base, ours }: Three, pointer: string, kept: string[]): unknown => {
  if (isSame(theirs, base) || isSame(theirs, ours)) return ours;
  if (isRecord(theirs) && isRecord(ours)) return mergeRecords(theirs, isRecord(base) ? base : {}, ours, pointer, kept);
  if (Array.isArray(theirs) && Array.isArray(ours)) return mergeLists(theirs, Array.isArray(base) ? base : [], ours);
  if (!isSame(base, ours)) kept.push(pointer);
  return theirs;
};

type Json = Readonly<Record<string, unknown>>;

const mergeRecords = (theirs: Json, base: Json, ours: Json, pointer: string, kept: string[]): Json => {
  const merged = new Map(Object.entries(theirs));
  for (const key of new Set([...Object.keys(base), ...Object.keys(ours)])) {
    const three = { theirs: merged.get(key), base: fieldOf(base, key), ours: fieldOf(ours, key) };
    const value = merge(three, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, kept);
    if (value === undefined) merged.delete(key);
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
};

/** As sets: what we have added or taken away since last time, in what is there. */
const mergeLists = (theirs: readonly unknown[], base: readonly unknown[], ours: readonly unknown[]): unknown[] => {
  const [there, before, now] = [theirs, base, ours].map((list) => new Set(list.map((item) => JSON.stringify(item))));
  const has = (set: ReadonlySet<string> | undefined, item: unknown) => set?.has(JSON.stringify(item)) === true;
  return [
    ...theirs.filter((item) => has(now, item) || !has(before, item)),
    ...ours.filter((item) => !has(before, item) && !has(there, item)),
  ];
};

const mergeLines = (theirs: string, base: string, ours: string): string => {
  const lines = [theirs, base, ours].map((text) => text.replace(/\n$/, '').split('\n'));
  const merged = mergeLists(lines[0] ?? [], lines[1] ?? [], lines[2] ?? []);
  return isSame(merged, lines[0]) ? theirs : `${merged.join('\n')}\n`;
};

/** Without its marks the file is all the user's. A block that was edited is not written over. */
const mergeBlock = (theirs: string, base: string, ours: string, hash: Hash): string | null => {
  const [there, now] = [blockOf(theirs), blockOf(ours) ?? ours];
  if (there === undefined) return hash(theirs) === base ? ours : theirs;
  if (there === now || hash(now) === base) return theirs;
  return hash(there) === base ? theirs.replace(there, () => now) : null;
};

const blockOf = (text: string): string | undefined => {
  const from = text.indexOf(blockMarks.begin);
  const to = text.indexOf(blockMarks.end, from);
  return from < 0 || to < 0 ? undefined : text.slice(from, to + blockMarks.end.length);
};

const owned = (theirs: unknown, ours: unknown): unknown =>
  isRecord(theirs) && isRecord(ours)
    ? Object.fromEntries(
        Object.entries(theirs)
          .filter(([key]) => Object.hasOwn(ours, key))
          .map(([key, value]) => [key, owned(value, ours[key])]),
      )
    : theirs;

/** Undefined where it is no JSON: a comment, the marks of a merge. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const indentOf = (text: string): string => /^\{\n([ \t]+)/.exec(text)?.[1] ?? '  ';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, inOrder(field)]));
};

const fieldOf = (record: Json, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
