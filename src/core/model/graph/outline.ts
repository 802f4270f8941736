/**
 * The outline of a design: its nodes and links with nothing but what says where messages go and what follows from them. Most edits
 * (a name, a rate, a group) leave it as it was, and what was found in it need not be found again.
 */
import { dictionaryOf } from '../../lib/dictionary.ts';
import { remembered } from '../../lib/remembered.ts';
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../design.ts';

type Section = Readonly<Record<string, object>>;

const sections = ['contexts', 'nodes', 'links', 'objectives'] as const;

/**
 * A valid design without words and numbers: one of those before where it would be the same. What is asked of it can only hang on
 * what it holds, so that answers may be kept as long as it is there.
 */
export const outlineOf = remembered((design: Design): Design => {
  const own = sections.flatMap((name) => (design[name] ? [[name, outliners[name](design[name])]] : []));
  const outline = { eventwright: 1, name: '', ...Object.fromEntries(own) } as Design;
  return among(recentDesigns, (before) => hasSame(before, outline, sections)) ?? latest(recentDesigns, outline);
});

/** A rule may look at a design as it would be after its fix, so the design that is edited is not always the last one. */
const most = 4;

const among = <Item>(recent: Item[], fits: (item: Item) => boolean): Item | undefined => {
  const at = recent.findIndex(fits);
  return at < 0 ? undefined : latest(recent, ...recent.splice(at, 1));
};

const latest = <Item>(recent: Item[], ...[item]: Item[]): Item => {
  recent.unshift(item as Item);
  recent.splice(most);
  return item as Item;
};

const recentDesigns: Design[] = [];

/** Makes sections with these fields of their records and no others. */
const outliner = (...fields: readonly string[]): ((section: Section) => Section) => {
  const recent: { readonly section: Section; readonly outline: Section }[] = [];
  const strip = remembered((record: object): object =>
    Object.fromEntries(fields.flatMap((field) => (field in record ? [[field, record[field as never]]] : []))),
  );
  const stripped = (section: Section): Section =>
    dictionaryOf(
      sortedEntries(section),
      ([id]) => id,
      ([, record]) => strip(record),
    );
  return remembered((section) => {
    const before = among(recent, (each) => isAlike(each.section, section, fields));
    const outline = before?.outline ?? stripped(section);
    if (before) recent.shift();
    return latest(recent, { section, outline }).outline;
  });
};

const isAlike = (one: Section, other: Section, fields: readonly string[]): boolean => {
  const [before, after] = [sortedEntries(one), sortedEntries(other)];
  if (before.length !== after.length) return false;
  return after.every(([id, record], at) => {
    const [was, old] = before[at] as (typeof after)[number];
    return id === was && (record === old || hasSame(record, old, fields));
  });
};

const hasSame = (one: object, other: object, fields: readonly string[]): boolean =>
  fields.every((field) => one[field as never] === other[field as never]);

const outliners = {
  contexts: outliner('parent'),
  nodes: outliner('kind', 'context', 'external', 'source', 'messages', 'guarantee'),
  links: outliner(
    ...['kind', 'from', 'to', 'message', 'filter', 'after', 'during', 'request'],
    ...['acknowledge', 'retry', 'failure', 'deadLetter'],
  ),
  objectives: outliner('from', 'to'),
} as const;
