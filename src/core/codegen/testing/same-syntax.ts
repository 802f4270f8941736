/** The structure of a program with the values of its literals left out, and its names apart: they may be others, if they are so everywhere. */
import { parseSync } from 'vite';

/** Names of the one project and those of the other, over as many files as are compared. */
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

export interface SyntaxShape {
  /** One field of a node in a line. */
  readonly shape: string;
  /** Identifiers in the order in which they stand. */
  readonly names: readonly string[];
}

/** Throws what the parser has to say when it is no program. */
export const syntaxShape = (path: string, text: string): SyntaxShape => {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} is no program: ${errors[0].message}\n${text}`);
  const lines: string[] = [];
  const names: string[] = [];
  walk(program, 'program', lines, names);
  return { shape: lines.join('\n'), names };
};

type Fields = Readonly<Record<string, unknown>>;

/** Where something stands in the text, and how it is spelt there. */
const places: ReadonlySet<string> = new Set(['start', 'end', 'range', 'loc', 'raw']);
const properties: ReadonlySet<string> = new Set(['key', 'property']);

const walk = (node: unknown, at: string, lines: string[], names: string[]): void => {
  if (Array.isArray(node)) {
    lines.push(`${at}: ${node.length} parts`);
    for (const part of node) walk(part, '-', lines, names);
  } else if (!isFields(node)) lines.push(`${at}: ${String(node)}`);
  else if (properties.has(at) && isName(node)) lines.push(`${at}: a name`);
  else if (node.type === 'Literal') lines.push(`${at}: a ${typeof node.value}`);
  else if (node.type === 'TemplateElement') lines.push(`${at}: text of a template`);
  else {
    if (node.type === 'Identifier') names.push(String(node.name));
    lines.push(`${at}: node`);
    for (const [field, inner] of Object.entries(node))
      if (!places.has(field) && !(node.type === 'Identifier' && field === 'name')) walk(inner, field, lines, names);
    lines.push('end');
  }
};

/** Properties are called as the data is: whether quoted or not is a matter of spelling. */
const isName = (node: Fields): boolean =>
  node.type === 'Identifier' || (node.type === 'Literal' && typeof node.value === 'string');

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
