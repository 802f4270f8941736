/** What differs between two designs, told by element: what came, what went, what changed in which field, what only moved. */
import type { Design } from '../model/design.ts';
import type { Change } from './change.ts';
import { diffDesigns } from './diff.ts';
import { leavesOf } from './leaves.ts';

/** The sections of a design in the order in which differences are told; `design` stands for the fields of the system itself. */
export const comparedSections = [
  'design',
  'nodes',
  'links',
  'contexts',
  'messages',
  'schemas',
  'objectives',
  'scenarios',
  'rules',
  'notes',
] as const;
export type ComparedSection = (typeof comparedSections)[number];

export const differenceKinds = ['added', 'removed', 'changed', 'moved'] as const;
/** `moved`: it stands elsewhere or is drawn otherwise, and means the same. */
export type DifferenceKind = (typeof differenceKinds)[number];

/** One value of an element, `undefined` where it is absent. */
export interface FieldDifference {
  /** Below the element, such as `retry`, `maxDeliveries`. */
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

export interface Difference {
  readonly section: ComparedSection;
  /** Of the element; empty for the system itself. */
  readonly id: string;
  readonly kind: DifferenceKind;
  /** What a changed element says otherwise, without its place on the canvas; empty for all others. */
  readonly fields: readonly FieldDifference[];
}

/** Empty where both designs say the same; else by section, and within a section by kind and id. A section that is empty is as good as none. */
export const compareDesigns = (before: Design, after: Design): readonly Difference[] => {
  const elements = new Map<string, Change[]>();
  for (const change of diffDesigns(before, after).flatMap(spread)) {
    const key = elementOf(change.path).join('/');
    const known = elements.get(key);
    if (known) known.push(change);
    else elements.set(key, [change]);
  }
  return [...elements.values()].map(differenceOf).sort(inOrder);
};

export type Counts = Readonly<Record<DifferenceKind, number>>;

export const countsOf = (differences: readonly Difference[]): Counts => {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { kind } of differences) counts[kind]++;
  return counts;
};

const isSection = (name: string): boolean =>
  name !== 'design' && (comparedSections as readonly string[]).includes(name);

/** How many steps of a path lead to one element: `nodes/cart`, `layout/nodes/cart`, `rules/severity/overload`. */
const depthOf = ([section = '']: readonly string[]): number =>
  section === 'layout' || section === 'rules' ? 3 : isSection(section) ? 2 : 1;

/** A section or a map that came or went as a whole is as many changes as it has elements. */
const spread = (change: Change): readonly Change[] => {
  const { path, from, to } = change;
  const isOwnField = path.at(-1)?.startsWith('x-') ?? false;
  if (path.length >= depthOf(path) || isOwnField) return [change];
  const [was, is] = [recordOf(from), recordOf(to)];
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...keys].flatMap((key) => spread({ path: [...path, key], from: was[key], to: is[key] }));
};

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};

/** The element that a change is about; a place on the canvas belongs to what stands there. */
const elementOf = (path: readonly string[]): readonly [ComparedSection, string] => {
  const [section = '', id = '', third = ''] = path;
  if (section === 'layout') return isSection(id) ? [id as ComparedSection, third] : ['design', ''];
  if (section === 'rules') return ['rules', third === '' ? id : `${id}/${third}`];
  return isSection(section) ? [section as ComparedSection, id] : ['design', ''];
};

const differenceOf = (changes: readonly Change[]): Difference => {
  const [section, id] = elementOf(changes[0]?.path ?? []);
  const meaning = changes.filter(({ path }) => path[0] !== 'layout');
  const whole = section === 'design' ? undefined : meaning.find(({ path }) => path.length <= depthOf(path));
  const kind = kindOf(meaning, whole);
  const below = section === 'design' ? 0 : section === 'rules' ? 3 : 2;
  const fields =
    kind === 'changed' ? meaning.flatMap(({ path, from, to }) => leavesOf(from, to, path.slice(below))) : [];
  return { section, id, kind, fields };
};

const kindOf = (meaning: readonly Change[], whole: Change | undefined): DifferenceKind => {
  if (meaning.length === 0) return 'moved';
  if (whole?.from === undefined && whole) return 'added';
  return whole && whole.to === undefined ? 'removed' : 'changed';
};

const inOrder = (one: Difference, other: Difference): number =>
  comparedSections.indexOf(one.section) - comparedSections.indexOf(other.section) ||
  differenceKinds.indexOf(one.kind) - differenceKinds.indexOf(other.kind) ||
  (one.id < other.id ? -1 : 1);
