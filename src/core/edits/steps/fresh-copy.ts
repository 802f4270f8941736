/** A clipping made fit for another design: fresh ids where its own are taken, references following them. */
import { sameJson } from '../../history/same-json.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { slugFor } from '../../model/names.ts';
import { references } from '../../model/references/references.ts';
import { remove } from '../remove.ts';
import { fatesIn } from './clipping.ts';
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
export const freshCopy = (design: Design, from: Design): Result<FreshCopy, Text> => {
  const fates = fatesIn(from);
  const clipping = withoutLeft(design, from, new Set(fates?.left));
  for (const [id, schema] of Object.entries(clipping.schemas ?? {})) {
    const there = recordAt(design, 'schemas', id);
    if (there !== undefined && !sameJson(there, schema))
      return refusal(
        'This design has another schema “{id}”: rename one of them first.',
        '本设计已有不同的模式“{id}”：请先重命名其一。',
        { id },
      );
  }
  const ids = freshIds(design, clipping, new Set(fates?.copied));
  const bare = contentOf(clipping);
  let copy = following(bare, ids);
  for (const section of sections)
    if (copy[section]) copy = { ...copy, [section]: renamedKeys(copy[section], ids[section]) };
  return ok({ copy: withNewNames(design, copy), ids });
};

/** References lead to the new ids. Each record is written once: thousands of links name thousands of nodes. */
const following = (bare: Design, ids: Fresh): Design => {
  const changed = new Map<string, Map<string, unknown>>();
  for (const { path, section, id } of references(bare)) {
    const fresh = (ids as Partial<Record<SectionName, Ids>>)[section]?.get(id);
    if (fresh === undefined || fresh === id) continue;
    const [of, key, ...rest] = path as [SectionName, string, ...(string | number)[]];
    const records = changed.get(of) ?? new Map<string, unknown>();
    changed.set(of, records.set(key, setAt(records.get(key) ?? recordAt(bare, of, key), rest, fresh)));
  }
  const sections = [...changed].map(([of, records]) => [
    of,
    Object.fromEntries(
      Object.entries(bare[of as SectionName] ?? {}).map(([id, record]) => [id, records.get(id) ?? record]),
    ),
  ]);
  return { ...bare, ...Object.fromEntries(sections) };
};

/** What is pasted: neither places nor what belongs to a whole design. */
const contentOf = ({ eventwright, name, contexts, schemas, messages, nodes, links, notes }: Design): Design => {
  const parts = { contexts, schemas, messages, nodes, links, notes };
  return { eventwright, name, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part)) };
};

/** Nodes of a context that stays behind join it where the design has that very context, and stand free elsewhere. */
const withoutLeft = (design: Design, clipping: Design, left: ReadonlySet<string>): Design => {
  const gone = Object.entries(clipping.contexts ?? {}).flatMap(([id, context]) =>
    left.has(id) && !sameJson(recordAt(design, 'contexts', id), context) ? [id] : [],
  );
  if (gone.length === 0) return clipping;
  const result = remove.apply(clipping, { contexts: gone });
  return result.ok ? result.value : clipping;
};

const freshIds = (design: Design, clipping: Design, copied: ReadonlySet<string>): Fresh => {
  const used = new Set<string>();
  const fresh = (id: string, taken: (slug: string) => boolean): [string, string] => {
    const made = slugFor(id.replace(/-\d+$/, ''), (slug) => used.has(slug) || taken(slug));
    used.add(made);
    return [id, made];
  };
  const inSection = (section: SectionName) => (slug: string) => recordAt(design, section, slug) !== undefined;
  /** The design's own record where it is the same; `own`: a new one all the same. */
  const shared = (section: 'contexts' | 'messages', id: string, record: object, own: boolean): [string, string] => {
    const there = recordAt(design, section, id);
    return there !== undefined && (own || !sameJson(there, record)) ? fresh(id, inSection(section)) : [id, id];
  };
  const elements = (ids: object | undefined) =>
    Object.keys(ids ?? {}).map((id) => fresh(id, (slug) => isElement(design, slug)));
  return {
    nodes: new Map(elements(clipping.nodes)),
    links: new Map(elements(clipping.links)),
    notes: new Map(Object.keys(clipping.notes ?? {}).map((id) => fresh(id, inSection('notes')))),
    contexts: new Map(
      Object.entries(clipping.contexts ?? {}).map(([id, context]) => shared('contexts', id, context, copied.has(id))),
    ),
    messages: new Map(
      Object.entries(clipping.messages ?? {}).map(([id, message]) => shared('messages', id, message, false)),
    ),
  };
};

const renamedKeys = (map: object, ids: Ids): object =>
  Object.fromEntries(Object.entries(map).map(([id, record]) => [ids.get(id) ?? id, record]));

/** Nodes, and contexts of their own, are told from those that are there. */
const withNewNames = (design: Design, copy: Design): Design => {
  const nodes = renamed(design.nodes, copy.nodes);
  const contexts = renamed(design.contexts, copy.contexts);
  return { ...copy, ...(nodes && { nodes }), ...(contexts && { contexts }) };
};

type Named = Readonly<Record<string, { readonly name: string }>>;

const renamed = <Records extends Named>(there: Named | undefined, copies: Records | undefined): Records | undefined => {
  if (!copies) return undefined;
  const taken = new Set(Object.values(there ?? {}).map(({ name }) => name));
  const entries = Object.entries(copies).map(([id, record]) => {
    if (there?.[id] === record || sameJson(there?.[id], record)) return [id, record] as const;
    const name = newName(record.name, taken);
    taken.add(name);
    return [id, name === record.name ? record : { ...record, name }] as const;
  });
  return Object.fromEntries(entries) as Records;
};
