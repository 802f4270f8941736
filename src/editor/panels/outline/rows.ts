/** The design as the lines of a tree: contexts with their nodes, nodes with their links, the notes and the messages. */
import type { Design } from '../../../core/model/design.ts';
import type { Node } from '../../../core/model/node.ts';
import { neighbours } from '../../session/neighbours.ts';

export interface Row {
  readonly key: string;
  readonly section: 'contexts' | 'nodes' | 'links' | 'notes' | 'messages' | 'heading';
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly level: number;
  readonly parent: string | null;
  readonly hasChildren: boolean;
  /** Place among the rows with the same parent, from 1, and how many those are. */
  readonly place: number;
  readonly siblings: number;
}

type Plain = Omit<Row, 'place' | 'siblings'>;

/** Rows of everything but what lies under a closed row. */
export const rowsOf = (design: Design, closed: ReadonlySet<string>): readonly Row[] => {
  const rows: Plain[] = [];
  const contexts = Object.entries(design.contexts ?? {});
  const nodes = Object.entries(design.nodes ?? {}).sort(([, one], [, other]) => (one.name < other.name ? -1 : 1));
  const members = new Map<string | undefined, (readonly [string, Node])[]>();
  for (const node of nodes) {
    const own = members.get(node[1].context) ?? [];
    own.push(node);
    members.set(node[1].context, own);
  }
  const add = (row: Omit<Plain, 'key'>): boolean => {
    const key = `${row.section}:${row.id}`;
    rows.push({ ...row, key });
    return row.hasChildren && !closed.has(key);
  };
  const addNode = ([id, node]: readonly [string, Node], level: number, parent: string | null) => {
    const links = neighbours(design).outOf.get(id) ?? [];
    const shape = { section: 'nodes', id, name: node.name, kind: node.kind, level, parent } as const;
    if (!add({ ...shape, hasChildren: links.length > 0 })) return;
    for (const link of links) addLink(link, level + 1, `nodes:${id}`);
  };
  const addLink = (id: string, level: number, parent: string) => {
    const link = design.links?.[id];
    if (!link) return;
    const to = design.nodes?.[link.to]?.name ?? link.to;
    const message = link.kind === 'publish' ? `${design.messages?.[link.message]?.name ?? link.message} → ` : '';
    add({ section: 'links', id, name: message + to, kind: link.kind, level, parent, hasChildren: false });
  };
  const addContext = (id: string, name: string, level: number, parent: string | null) => {
    const inner = contexts.filter(([, context]) => context.parent === id);
    const own = members.get(id) ?? [];
    const hasChildren = inner.length + own.length > 0;
    if (!add({ section: 'contexts', id, name, kind: 'context', level, parent, hasChildren })) return;
    for (const [child, context] of inner) addContext(child, context.name, level + 1, `contexts:${id}`);
    for (const member of own) addNode(member, level + 1, `contexts:${id}`);
  };
  for (const [id, context] of contexts) if (context.parent === undefined) addContext(id, context.name, 1, null);
  for (const node of members.get(undefined) ?? []) addNode(node, 1, null);
  const addUnder = (id: 'notes' | 'messages', records: readonly (readonly [string, string])[]) => {
    if (records.length === 0) return;
    const heading = { section: 'heading', id, name: '', kind: id, level: 1, parent: null } as const;
    if (!add({ ...heading, hasChildren: true })) return;
    const shape = {
      section: id,
      kind: id.slice(0, -1),
      level: 2,
      parent: `heading:${id}`,
      hasChildren: false,
    } as const;
    for (const [record, name] of records) add({ ...shape, id: record, name });
  };
  addUnder(
    'notes',
    Object.entries(design.notes ?? {}).map(([id, { text }]) => [id, text]),
  );
  addUnder(
    'messages',
    Object.entries(design.messages ?? {}).map(([id, { name }]) => [id, name]),
  );
  return counted(rows);
};

const counted = (rows: readonly Plain[]): Row[] => {
  const counts = new Map<string | null, number>();
  const placed = rows.map((row) => {
    const place = (counts.get(row.parent) ?? 0) + 1;
    counts.set(row.parent, place);
    return { ...row, place };
  });
  return placed.map((row) => ({ ...row, siblings: counts.get(row.parent) ?? 1 }));
};
