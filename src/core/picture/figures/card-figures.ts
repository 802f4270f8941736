/** What the card of a collapsed context says of all within: how many of what, what it publishes, its busiest worker, its findings. */
import type { Design, Severity } from '../../model/design.ts';
import type { Finding } from '../../model/findings/finding.ts';
import { foldingOf } from '../../model/graph/folding.ts';
import type { NodeKind } from '../../model/node.ts';
import type { Analysed } from './analysed.ts';
import { summedRate } from './link-rate.ts';
import { mostNodes } from './standing-at.ts';

export interface CardFigures {
  /** In the order of the palette; kinds of which there is none are left out. */
  readonly counts: readonly (readonly [NodeKind, number])[];
  /** Messages per second over all publications of its members; null where one is not known, undefined where it has none. */
  readonly publishesPerSecond: number | null | undefined;
  /** Of its busiest worker; null where nothing works there or nothing is known. */
  readonly utilisation: number | null;
  readonly worst: Severity | null;
  readonly findings: number;
}

const kinds: readonly NodeKind[] = ['publisher', 'topic', 'service', 'subscriber'];
const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export const cardFigures = (
  design: Design,
  context: string,
  analysis: Analysed,
  findings: readonly Finding[],
): CardFigures => {
  const { members, publications, subscriptions } = contentsOf(design).get(context) ?? empty;
  const open = openIn(design, findings).get(context) ?? [];
  return {
    counts: kinds.flatMap((kind) => {
      const count = [...members].filter((id) => design.nodes?.[id]?.kind === kind).length;
      return count > 0 ? [[kind, count] as const] : [];
    }),
    publishesPerSecond: publications.length === 0 ? undefined : summedRate(design, analysis, publications),
    utilisation: highest([
      ...[...members].map((id) => analysis.nodes[id]?.utilisation),
      ...subscriptions.map((id) => analysis.subscriptions[id]?.utilisation),
    ]),
    worst: open.reduce<Severity | null>(
      (worst, { severity }) => (worst !== null && rank[worst] >= rank[severity] ? worst : severity),
      null,
    ),
    findings: open.length,
  };
};

interface Content {
  readonly members: Set<string>;
  /** Ids of links that publish from a member, and of those that lead to one. */
  readonly publications: string[];
  readonly subscriptions: string[];
}

const empty: Content = { members: new Set(), publications: [], subscriptions: [] };
const known = new WeakMap<Design, ReadonlyMap<string, Content>>();

/** What each card stands for: found once for all of them, because there may be hundreds. */
const contentsOf = (design: Design): ReadonlyMap<string, Content> => {
  const before = known.get(design);
  if (before) return before;
  const { cards, homes } = foldingOf(design);
  const contents = new Map(
    cards.map((id): [string, Content] => [id, { members: new Set(), publications: [], subscriptions: [] }]),
  );
  const at = (node: string) => contents.get(homes.get(node) ?? '');
  for (const [id, home] of homes) contents.get(home)?.members.add(id);
  for (const [id, { kind, from, to }] of Object.entries(design.links ?? {})) {
    if (kind === 'publish') at(from)?.publications.push(id);
    at(to)?.subscriptions.push(id);
  }
  known.set(design, contents);
  return contents;
};

type ByCard = ReadonlyMap<string, readonly Finding[]>;
const sorted = new WeakMap<readonly Finding[], { readonly design: Design; readonly open: ByCard }>();

/** Findings that nobody accepted by the cards of what they concern: sorted once for all cards, as their contents are. */
const openIn = (design: Design, findings: readonly Finding[]): ByCard => {
  const before = sorted.get(findings);
  if (before?.design === design) return before.open;
  const { homes } = foldingOf(design);
  const open = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.suppressed) continue;
    for (const card of new Set(placesOf(finding).map((id) => homes.get(id)))) {
      if (card === undefined) continue;
      const there = open.get(card);
      if (there) there.push(finding);
      else open.set(card, [finding]);
    }
  }
  sorted.set(findings, { design, open });
  return open;
};

/** What concerns a whole path stands at its first node only. */
const placesOf = ({ nodes }: Finding): readonly string[] => (nodes.length > mostNodes ? nodes.slice(0, 1) : nodes);

const highest = (shares: readonly (number | null | undefined)[]): number | null =>
  shares.reduce<number | null>(
    (most, share) => (typeof share === 'number' && share > (most ?? -1) ? share : most),
    null,
  );
