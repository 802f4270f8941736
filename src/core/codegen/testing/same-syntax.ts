/** Whether two sources are one syntax tree: the same but for values of literals, and for names that are renamed alike everywhere. */
import { parseSync } from 'vite';

/** Names of the one source and those of the other, over as many files as are compared with it. */
export class Renaming {
  readonly #there = new Map<string, string>();
  readonly #back = new Map<string, string>();

  /** Each name has one counterpart, and is the counterpart of that one alone. */
  accepts(one: string, other: string): boolean {
    if (!this.#there.has(one)) this.#there.set(one, other);
    if (!this.#back.has(other)) this.#back.set(other, one);
    return this.#there.get(one) === other && this.#back.get(other) === one;
  }
}

/** Where the trees part, in words; undefined where they do not. */
export const syntaxDifference = (path: string, one: string, other: string, renaming: Renaming): string | undefined => {
  const trees = [one, other].map((text) => parseSync(path, text));
  const error = trees.flatMap(({ errors }) => errors)[0];
  if (error) return `is no program: ${error.message}`;
  return differenceOf(trees[0]?.program, trees[1]?.program, renaming, 'program');
};

type Fields = Readonly<Record<string, unknown>>;

/** Where something stands in the text, and how it is spelt there. */
const places: ReadonlySet<string> = new Set(['start', 'end', 'range', 'loc', 'raw']);
const properties: ReadonlySet<string> = new Set(['key', 'property']);

const differenceOf = (one: unknown, other: unknown, renaming: Renaming, at: string): string | undefined => {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${at} has ${one.length} and ${other.length} parts`;
    return first(one.keys(), (index) => differenceOf(one[index], other[index], renaming, `${at}.${index}`));
  }
  if (!isFields(one) || !isFields(other)) return one === other ? undefined : `${at} is ${one} and ${other}`;
  if (one.type === 'Literal' && other.type === 'Literal')
    return typeof one.value === typeof other.value
      ? undefined
      : `${at} is a ${typeof one.value} and a ${typeof other.value}`;
  if (one.type === 'TemplateElement') return other.type === one.type ? undefined : `${at} is ${other.type}`;
  if (
    one.type === 'Identifier' &&
    other.type === 'Identifier' &&
    !renaming.accepts(String(one.name), String(other.name))
  )
    return `${at} is ${one.name} and ${other.name}, which elsewhere are others`;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !places.has(name));
  return first(names, (name) =>
    properties.has(name) && isName(one[name]) && isName(other[name])
      ? undefined
      : one.type === 'Identifier' && name === 'name'
        ? undefined
        : differenceOf(one[name], other[name], renaming, `${at}.${name}`),
  );
};

/** Properties are called as the data is: whether quoted or not is a matter of spelling. */
const isName = (node: unknown): boolean =>
  isFields(node) && (node.type === 'Identifier' || (node.type === 'Literal' && typeof node.value === 'string'));

const first = <Item>(items: Iterable<Item>, find: (item: Item) => string | undefined): string | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
