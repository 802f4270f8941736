/** Takes what is gone out of the records that stay: lists, triggers, dead letters, contexts. */

import type { Design } from '../../model/design.ts';
import { deadLetterTopic } from '../../model/graph/deliveries.ts';
import type { Link } from '../../model/link.ts';
import type { Node } from '../../model/node.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Gone } from './cascade.ts';
import { withSection } from './records.ts';

/** Records that named nothing of it keep their identity. */
export const withoutReferences = (design: Design, gone: Gone): Design => {
  let next = mapped(design, 'nodes', (node) => cleanNode(design, node, gone));
  next = mapped(next, 'links', (link) => cleanLink(link, gone));
  next = mapped(next, 'contexts', (context) =>
    withSection(context, 'parent', nearestLeft(design, context.parent, gone.contexts)),
  );
  return mapped(next, 'scenarios', (scenario) => cleanScenario(scenario, gone));
};

type Mapped = 'nodes' | 'links' | 'contexts' | 'scenarios';

const mapped = <Section extends Mapped>(
  design: Design,
  section: Section,
  clean: (record: NonNullable<Design[Section]>[string]) => NonNullable<Design[Section]>[string],
): Design => {
  const records = (design[section] ?? {}) as Record<string, NonNullable<Design[Section]>[string]>;
  const entries = Object.entries(records).map(([id, record]) => [id, clean(record)] as const);
  const changed = entries.some(([id, record]) => record !== records[id]);
  return changed ? ({ ...design, [section]: Object.fromEntries(entries) } as Design) : design;
};

const cleanNode = (design: Design, node: Node, gone: Gone): Node => {
  const moved = withSection<Node, 'context'>(node, 'context', nearestLeft(design, node.context, gone.contexts));
  if (moved.kind !== 'topic' || !moved.messages) return moved;
  const messages = kept(moved.messages, gone.messages);
  return messages === moved.messages ? moved : { ...moved, messages };
};

const cleanLink = (link: Link, gone: Gone): Link => {
  if (link.kind === 'call')
    return withSection(link, 'during', withoutItems(link.during, 'subscriptions', gone.links) as typeof link.during);
  if (link.kind === 'subscribe') {
    const lettered = gone.nodes.has(deadLetterTopic(link) ?? '');
    return withoutItems(lettered ? withSection(link, 'deadLetter', undefined) : link, 'filter', gone.messages) as Link;
  }
  const after = withoutItems(withoutItems(link.after, 'subscriptions', gone.links), 'messages', gone.messages);
  const triggered = after === link.after ? link : after ? { ...link, after } : withSection(link, 'after', undefined);
  const request = link.request && gone.nodes.has(link.request.replyTo) ? undefined : link.request;
  return withSection(triggered, 'request', request);
};

/** Faults fall with what they break: without a target a fault would mean everything. */
const cleanScenario = (scenario: Scenario, gone: Gone): Scenario => {
  const faults = scenario.faults?.filter(
    ({ target }) => target === undefined || !(gone.nodes.has(target) || gone.links.has(target)),
  );
  return faults?.length === scenario.faults?.length ? scenario : withSection(scenario, 'faults', faults);
};

const kept = <Item extends string>(items: readonly Item[], gone: ReadonlySet<string>): Item[] =>
  items.some((item) => gone.has(item)) ? items.filter((item) => !gone.has(item)) : (items as Item[]);

/** A record without the items that are gone. Where nothing is left the record goes, too: without its list it would mean everything. */
const withoutItems = <Whole extends object>(
  whole: Whole | undefined,
  key: string,
  gone: ReadonlySet<string>,
): Whole | undefined => {
  const items = (whole as Record<string, readonly string[]> | undefined)?.[key];
  if (!whole || !items) return whole;
  const left = kept(items, gone);
  if (left === items) return whole;
  return left.length > 0 ? { ...whole, [key]: left } : undefined;
};

/** The innermost context around that stays. */
const nearestLeft = (design: Design, context: string | undefined, gone: ReadonlySet<string>): string | undefined => {
  let at = context;
  while (at !== undefined && gone.has(at)) at = design.contexts?.[at]?.parent;
  return at;
};
