/** Puts, replaces and takes away records of a design; all that is not on the way keeps its identity. */
import { own } from '../../lib/own.ts';
import type { Design, Layout } from '../../model/design.ts';

export type SectionName =
  | 'contexts'
  | 'schemas'
  | 'messages'
  | 'nodes'
  | 'links'
  | 'objectives'
  | 'scenarios'
  | 'notes';
export type RecordOf<Section extends SectionName> = NonNullable<Design[Section]>[string];
type LayoutEntry<Section extends keyof Layout> = NonNullable<Layout[Section]>[string];

/** The record with this id; `constructor` and the like are no records. */
export const recordAt = <Section extends SectionName>(
  design: Design,
  section: Section,
  id: string,
): RecordOf<Section> | undefined => own(design[section] as Record<string, RecordOf<Section>> | undefined, id);

export const withRecord = <Section extends SectionName>(
  design: Design,
  section: Section,
  id: string,
  record: RecordOf<Section>,
): Design => ({ ...design, [section]: { ...design[section], [id]: record } });

/** Without these records; a section that becomes empty goes too. */
export const withoutRecords = (design: Design, section: SectionName, ids: ReadonlySet<string>): Design =>
  withSection(design, section, withoutKeys(design[section], ids));

export const withLayout = <Section extends keyof Layout>(
  design: Design,
  section: Section,
  entries: Readonly<Record<string, LayoutEntry<Section>>>,
): Design => ({ ...design, layout: { ...design.layout, [section]: { ...design.layout?.[section], ...entries } } });

export const withoutLayout = (design: Design, section: keyof Layout, ids: ReadonlySet<string>): Design => {
  const entries = withoutKeys(design.layout?.[section], ids);
  if (entries === design.layout?.[section]) return design;
  return withSection(design, 'layout', withSection(design.layout as Layout, section, entries));
};

/** A record with one field set, or left out where the value is undefined or an empty map. */
export const withSection = <Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Whole[Key] | undefined,
): Whole => {
  if (whole[key] === value) return whole;
  const empty = value === undefined || (typeof value === 'object' && Object.keys(value as object).length === 0);
  if (!empty) return { ...whole, [key]: value };
  const { [key]: _gone, ...rest } = whole;
  return rest as Whole;
};

const withoutKeys = <Map extends object>(map: Map | undefined, keys: ReadonlySet<string>): Map | undefined =>
  map && Object.keys(map).some((key) => keys.has(key))
    ? (Object.fromEntries(Object.entries(map).filter(([key]) => !keys.has(key))) as Map)
    : map;
