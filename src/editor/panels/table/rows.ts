/** The design as rows of a table: what each node and link is, how busy it is, and whether something is wrong with it. */
import type { Design } from '../../../core/model/design.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import type { LinkKind } from '../../../core/model/link.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import type { Analysis } from '../../../core/queueing/analysis.ts';
import { neighbours } from '../../session/neighbours.ts';

export interface NodeRow {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly context: string | undefined;
  /** How many links lead here, and how many start here. */
  readonly into: number;
  readonly outOf: number;
  /** Messages per second that come in and go out; null where the analysis knows none. */
  readonly intoRate: number | null;
  readonly outOfRate: number | null;
  /** Utilisation of the busiest of its subscriptions and calls; null where none has one. */
  readonly load: number | null;
}

export interface LinkRow {
  readonly id: string;
  readonly kind: LinkKind;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Only of publications. */
  readonly message: string | undefined;
  /** Messages per second that arrive at the subscription or the call; null where the analysis knows none. */
  readonly rate: number | null;
}

const kinds: readonly NodeKind[] = ['publisher', 'topic', 'service', 'subscriber'];

const hasWords = (words: string, texts: readonly (string | undefined)[]): boolean =>
  words === '' || texts.some((text) => text?.toLowerCase().includes(words));

/** Nodes by kind and then by name; `words` in lower case must be in the name, the id or the context of each. */
export const nodeRows = (design: Design, analysis: Analysis, words: string): readonly NodeRow[] => {
  const { into, outOf } = neighbours(design);
  return Object.entries(design.nodes ?? {})
    .map(([id, { kind, name, context }]) => ({
      id,
      kind,
      name,
      context,
      into: into.get(id)?.length ?? 0,
      outOf: outOf.get(id)?.length ?? 0,
      intoRate: analysis.graph.messagesPerSecond[id]?.in ?? null,
      outOfRate: analysis.graph.messagesPerSecond[id]?.out ?? null,
      load: busiest(analysis, into.get(id) ?? []),
    }))
    .filter(({ id, name, context }) =>
      hasWords(words, [id, name, context === undefined ? undefined : design.contexts?.[context]?.name]),
    )
    .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || (one.name < other.name ? -1 : 1));
};

const busiest = (analysis: Analysis, links: readonly string[]): number | null => {
  const loads = links.flatMap((id) => analysis.subscriptions[id]?.utilisation ?? []);
  return loads.length === 0 ? null : Math.max(...loads);
};

/** Links in the order of the design; `words` in lower case must be in the name or at an end of each. */
export const linkRows = (design: Design, analysis: Analysis, words: string): readonly LinkRow[] =>
  Object.entries(design.links ?? {})
    .map(([id, link]) => ({
      id,
      kind: link.kind,
      name: linkName(design, id),
      from: link.from,
      to: link.to,
      message: link.kind === 'publish' ? link.message : undefined,
      rate: analysis.subscriptions[id]?.arrivalRatePerSecond ?? null,
    }))
    .filter(({ name, from, to }) => hasWords(words, [name, design.nodes?.[from]?.name, design.nodes?.[to]?.name]));
