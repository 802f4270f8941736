/** A clipping made fit for another design: fresh ids where its own are taken, references following them. */
import { sameJson } from '../../history/same-json.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { slugFor } from '../../model/names.ts';
import { references } from '../../model/references.ts';
import { isElement } from './new-id.ts';
import { newName } from './new-name.ts';
import { recordAt, type SectionName } from './records.ts';
import { refusal } from './refusal.ts';
import { setAt } from './set-at.ts';

type Ids = ReadonlyMap<string, string>;
const sections = ['contexts', 'messages', 'nodes', 'links', 'notes'] as const;
export type Fresh = Readonly<Record<(typeof sections)[number], Ids>>;

export interface FreshCopy {
  /** The clipping under its new ids, without places. */
  readonly copy: Design;
  /** Old id -> new id. */
  readonly ids: Fresh;
}

/** Nodes, links and notes always get ids of their own; messages and contexts that the design has already are shared. */
export const freshCopy = (design: Design, clipping: Design): Result<FreshCopy, Text> => {
  for (const [id, schema] of Object.entries(clipping.schemas ?? {})) {
    const there = recordAt(design, 'schemas', id);
    if (there !== undefined && !sameJson(there, schema))
      return refusal(
        'This design has another schema “{id}”: rename one of them first.',
        '本设计已有不同的模式“{id}”：请先重命名其一。',
        { id },
      );
  }
  const ids = freshIds(design, clipping);
  const { layout: _places, ...bare } = clipping;
  let copy: Design = bare;
  for (const { path, section, id } of references(bare)) {
    const fresh = (ids as Partial<Record<SectionName, Ids>>)[section]?.get(id);
    if (fresh !== undefined && fresh !== id) copy = setAt(copy, path, fresh) as Design;
  }
  for (const section of sections)
    if (copy[section]) copy = { ...copy, [section]: renamedKeys(copy[section], ids[section]) };
  return ok({ copy: withNewNames(design, copy), ids });
};

const freshIds = (design: Design, clipping: Design): Fresh => {
  const used = new Set<string>();
  const fresh = (id: string, taken: (slug: string) => boolean): [string, string] => {
    const made = slugFor(id.replace(/-\d+$/, ''), (slug) => used.has(slug) || taken(slug));
    used.add(made);
    return [id, made];
  };
  const inSection = (section: SectionName) => (slug: string) => recordAt(design, section, slug) !== undefined;
  const elements = (ids: object | undefined) =>
    Object.keys(ids ?? {}).map((id) => fresh(id, (slug) => isElement(design, slug)));
  return {
    nodes: new Map(elements(clipping.nodes)),
    links: new Map(elements(clipping.links)),
    notes: new Map(Object.keys(clipping.notes ?? {}).map((id) => fresh(id, inSection('notes')))),
    contexts: new Map(Object.keys(clipping.contexts ?? {}).map((id) => [id, id])),
    messages: new Map(
      Object.entries(clipping.messages ?? {}).map(([id, message]) => {
        const there = recordAt(design, 'messages', id);
        return there === undefined || sameJson(there, message) ? [id, id] : fresh(id, inSection('messages'));
      }),
    ),
  };
};

const renamedKeys = (map: object, ids: Ids): object =>
  Object.fromEntries(Object.entries(map).map(([id, record]) => [ids.get(id) ?? id, record]));

const withNewNames = (design: Design, copy: Design): Design => {
  const taken = new Set(Object.values(design.nodes ?? {}).map(({ name }) => name));
  if (!copy.nodes) return copy;
  const nodes = Object.entries(copy.nodes).map(([id, node]) => {
    const name = newName(node.name, taken);
    taken.add(name);
    return [id, name === node.name ? node : { ...node, name }] as const;
  });
  return { ...copy, nodes: Object.fromEntries(nodes) };
};
