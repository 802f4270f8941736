/** The one map from ids to names in generated code: unique in files, types and variables, never a reserved word. */

/** Words that cannot be variables, or that would change what an object or a type means. */
const reserved: ReadonlySet<string> = new Set(
  (
    'arguments async await boolean break case catch class const constructor continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in instanceof interface let never new null number object ' +
    'package private protected prototype public return static string super switch symbol then this throw toJSON toString true try ' +
    'typeof undefined unknown valueOf var void while with yield any as bigint declare from get global is keyof module namespace ' +
    'of readonly require set type unique using NaN Infinity'
  ).split(' '),
);

const globalTypes: ReadonlySet<string> = new Set(
  (
    'Array Boolean Date Error Function Map Math Number Object Promise Proxy Record Reflect RegExp Set String Symbol Partial Required ' +
    'Readonly Pick Omit Exclude Extract NonNullable Parameters ReturnType Awaited Iterator Intl JSON Buffer URL Event Request Response ' +
    'Message Handlers Emits Calls Deps Context Emit Call Handler Answer Answers CallConfig ServiceParts'
  ).split(' '),
);

/** Names of devices and folders that no tool may find in a path. */
const reservedFiles: ReadonlySet<string> = new Set(
  'con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 dist node-modules'.split(
    ' ',
  ),
);

/** Packages of every project: a service may not take their names. */
const packages: ReadonlySet<string> = new Set('events runtime load system tools e2e'.split(' '));

/** Hands out file and folder names of one kind, each once: `con` becomes `con-service`. */
export class FileNames {
  readonly #taken = new Set<string>();
  readonly #kind: 'service' | 'message' | 'module';

  constructor(kind: 'service' | 'message' | 'module', slugs: Iterable<string> = []) {
    this.#kind = kind;
    // Names that need no change are given first, so that a changed one never takes theirs.
    for (const slug of slugs) if (!this.#isReserved(slug)) this.#taken.add(slug);
  }

  /** The slug itself where it can stand. */
  of(slug: string): string {
    if (!this.#isReserved(slug)) return slug;
    let name = `${slug}-${this.#kind}`;
    for (let number = 2; this.#taken.has(name); number++) name = `${slug}-${this.#kind}-${number}`;
    return name;
  }

  #isReserved(slug: string): boolean {
    return isReservedFile(slug) || (this.#kind === 'service' && packages.has(slug));
  }
}

/** The same names, each once: the first of its kind keeps it, the others get a number that nobody else has asked for. */
export const distinct = (wanted: readonly string[]): string[] => {
  const taken = new Set(wanted);
  const given = new Set<string>();
  return wanted.map((name) => {
    let own = name;
    for (let number = 2; given.has(name) && taken.has(own); number++) own = `${name}-${number}`;
    taken.add(own);
    given.add(name);
    return own;
  });
};

/** Folders for names that people chose, one for each: `订单` and `支付` have no letter of a path, and are two. */
export const folderNames = (kind: 'module', names: readonly string[]): string[] => {
  const slugs = distinct(names.map((name) => slugOf(name, kind)));
  const files = new FileNames(kind, slugs);
  return slugs.map((slug) => files.of(slug));
};

/** Would a file that begins with it be a device of some system? */
export const isReservedFile = (slug: string): boolean => reservedFiles.has(slug);

/** Free words as part of a path or of a queue's name; `fallback` where no letter or digit is left. */
export const slugOf = (words: string, fallback: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || fallback;

/** `order-placed` becomes `OrderPlaced`. */
export const pascal = (slug: string): string => {
  const name = slug
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
  return /^[A-Z]/.test(name) ? name : `The${name}`;
};

/** `order-placed` becomes `orderPlaced`. */
export const camel = (slug: string): string => {
  const name = pascal(slug);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/** Hands out names of one kind, each once; the order of asking decides who gets a number. */
export class NameMap {
  readonly #taken = new Set<string>();
  readonly #suffix: string;

  /** `suffix` is appended to a reserved word: `class` becomes `classMessage`. */
  constructor(suffix: string) {
    this.#suffix = suffix;
  }

  claim(wanted: string): string {
    const base = reserved.has(wanted) || globalTypes.has(wanted) ? wanted + this.#suffix : wanted;
    let name = base;
    // Two names that differ in case only are one file on some machines.
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
