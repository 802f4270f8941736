/** Splits a service in two: chosen links and modules go to a new service that is otherwise like the old one. */
import { nodeKinds } from '../kinds/kind/node-kinds.ts';
import { sizeOf } from '../kinds/kind/satellite.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import { graphOf, groupOf } from '../model/graph/graph.ts';
import { slugFor } from '../model/names.ts';
import type { Worker } from '../model/node.ts';
import type { Edit } from './edit.ts';
import { spotFor } from './steps/canvas-boxes.ts';
import { linksAt, tiesOf } from './steps/kept-together.ts';
import { isElement } from './steps/new-id.ts';
import { recordAt, withLayout, withRecord, withSection } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { remarksSplit } from './steps/service-remarks.ts';
import { judged } from './steps/verdict.ts';

export interface SplitService {
  /** Id of a service or subscriber. */
  readonly service: string;
  /** Of the new one. */
  readonly name: string;
  /** Its subscriptions, publications and calls that the new one has from now on. */
  readonly links: readonly string[];
  readonly modules?: readonly string[];
}

export const splitService: Edit<SplitService> = {
  id: 'split-service',
  title: { en: 'Split a service', zh: '拆分服务' },
  summary: {
    en: 'Chosen links and modules go to a new service; what triggers what, choices, faults and accepted findings follow.',
    zh: '所选连线和模块移到新服务；触发关系、分支、故障和已接受的检查结果随之移动。',
  },
  apply: (design, args) => {
    const node = recordAt(design, 'nodes', args.service);
    if (!node) return notThere(args.service);
    if (node.kind !== 'service' && node.kind !== 'subscriber')
      return refusal('Only services and subscribers can be split.', '只有服务和订阅者可以拆分。');
    const sound = allowed(design, node, args);
    return sound.ok ? judged(split(design, node, args)) : sound;
  },
};

/** May exactly these links and modules go? */
const allowed = (
  design: Design,
  node: Worker,
  { service, name, links, modules = [] }: SplitService,
): Result<null, Text> => {
  const [own, moving] = [linksAt(design, service), new Set(links)];
  const stranger = links.find((id) => !own.includes(id));
  if (stranger !== undefined) return notThere(stranger);
  if (name.trim() === '') return refusal('The new service needs a name.', '新服务需要名称。');
  if (links.length + modules.length === 0)
    return refusal('Choose what goes to the new service.', '请选择移到新服务的内容。');
  const stays = own.length > moving.size || (node.modules ?? []).some((module) => !modules.includes(module));
  if (!stays) return refusal('Leave something with “{name}”.', '请为“{name}”保留一些内容。', { name: node.name });
  const torn = tiesOf(design, service).find(({ links: [one, other] }) => moving.has(one) !== moving.has(other));
  if (torn) return refusal('{why} They go or stay together.', '{why}两者须一同移动或保留。', { why: torn.why });
  return rooted(design, service, moving);
};

/** Elsewhere, somebody reads in the group that this service gives its name to: a link that goes would leave it. */
const rooted = (design: Design, service: string, moving: ReadonlySet<string>): Result<null, Text> => {
  const { links, reading } = graphOf(design);
  for (const [id, link] of links) {
    if (!moving.has(id) || link.kind !== 'subscribe' || link.group !== undefined) continue;
    const companions = (reading.get(link.from) ?? []).filter(([, other]) => other.group === service);
    if (companions.length > 0)
      return refusal(
        'Others read “{topic}” in the group “{group}”, too. Give this subscription that group by name before it goes.',
        '“{topic}”还有其他读者属于组“{group}”。移动前请先为此订阅写明该组。',
        { topic: recordAt(design, 'nodes', link.from)?.name ?? link.from, group: service },
      );
  }
  return ok(null);
};

const gap = 40;

const split = (design: Design, node: Worker, { service, name, links, modules = [] }: SplitService): Design => {
  const moving = new Set(links);
  const part = freshId(design, name, node, moving);
  const { description: _description, modules: all, ...shared } = node;
  const goes = (all ?? []).filter((module) => modules.includes(module));
  const left =
    goes.length === 0
      ? node
      : withSection<Worker, 'modules'>(
          node,
          'modules',
          (all ?? []).filter((module) => !modules.includes(module)),
        );
  const fresh = { ...shared, name: name.trim(), ...(goes.length > 0 && { modules: goes }) };
  const nodes = withRecord(withRecord(design, 'nodes', service, left), 'nodes', part, fresh);
  const led = withLinksLed(nodes, service, part, moving);
  const at = design.layout?.nodes?.[service];
  const spot = spotFor(
    design,
    nodeKinds[node.kind],
    at && { x: at.x, y: at.y + sizeOf(design, service, node).height + gap },
  );
  return remarksSplit(withLayout(led, 'nodes', { [part]: spot }), service, part, moving);
};

/** An id that no topic of the links that go knows as a group already. */
const freshId = (design: Design, name: string, { kind }: Worker, moving: ReadonlySet<string>): string => {
  const { links, reading } = graphOf(design);
  const topics = new Set(
    links.flatMap(([id, link]) => (moving.has(id) && link.kind === 'subscribe' ? [link.from] : [])),
  );
  const groups = new Set([...topics].flatMap((topic) => (reading.get(topic) ?? []).map(([, link]) => groupOf(link))));
  return slugFor(name, (slug) => isElement(design, slug) || groups.has(slug), kind);
};

/** The ends at one node lead to another; a call of itself moves with both ends. */
export const withLinksLed = (design: Design, from: string, to: string, links: ReadonlySet<string>): Design => {
  const led = (end: string): string => (end === from ? to : end);
  const entries = Object.entries(design.links ?? {}).map(([id, link]) =>
    links.has(id) ? ([id, { ...link, from: led(link.from), to: led(link.to) }] as const) : ([id, link] as const),
  );
  return entries.length === 0 ? design : { ...design, links: Object.fromEntries(entries) };
};
