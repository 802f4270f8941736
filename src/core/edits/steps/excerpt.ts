/**
 * The part of a design that a change of some records can break: the records, the links at their ends, and all that these
 * name. It is a design of its own, so a key stroke in a design of thousands of nodes is checked in the time of a few.
 */
import type { Design } from '../../model/design.ts';
import { references } from '../../model/references/references.ts';
import { recordAt, type SectionName, withSection } from './records.ts';

export interface Touched {
  readonly section: SectionName;
  readonly id: string;
}

/** The excerpt of `design` around records that stand in it; `layout` stays out, since nothing else knows about it. */
export const excerptAround = (design: Design, touched: readonly Touched[]): Design =>
  closed(
    including({ eventwright: design.eventwright, name: design.name }, design, [
      ...touched,
      ...linksAtEnds(design, touched),
    ]),
    design,
  );

/** Adds what the excerpt names, and what that names, until nothing is missing. */
const closed = (part: Design, design: Design): Design => {
  const missing = references(part).filter(
    ({ section, id }) => recordAt(part, section, id) === undefined && recordAt(design, section, id) !== undefined,
  );
  return missing.length === 0 ? part : closed(including(part, design, missing), design);
};

const including = (part: Design, design: Design, wanted: readonly Touched[]): Design => {
  const sections = new Set(wanted.map(({ section }) => section));
  return [...sections].reduce((whole, section) => {
    const found = wanted
      .filter((each) => each.section === section)
      .map(({ id }) => [id, recordAt(design, section, id)] as const)
      .filter(([, record]) => record !== undefined);
    return withSection(whole, section, { ...whole[section], ...Object.fromEntries(found) } as Design[typeof section]);
  }, part);
};

/** Links that end at the touched nodes or at the ends of the touched links: choices and triggers tie them together. */
const linksAtEnds = (design: Design, touched: readonly Touched[]): Touched[] => {
  const nodes = new Set<string>();
  for (const { section, id } of touched) {
    const link = section === 'links' ? recordAt(design, 'links', id) : undefined;
    for (const node of link ? [link.from, link.to] : section === 'nodes' ? [id] : []) nodes.add(node);
  }
  if (nodes.size === 0) return [];
  return Object.entries(design.links ?? {})
    .filter(([, link]) => nodes.has(link.from) || nodes.has(link.to))
    .map(([id]) => ({ section: 'links', id }));
};
