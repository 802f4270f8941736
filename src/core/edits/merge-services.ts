/** Makes one service out of two: it has the links of both, and each of them goes on doing what it did. */
import { ok, type Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import { graphOf, groupOf, type Outgoing } from '../model/graph/graph.ts';
import type { Link, Subscribe } from '../model/link.ts';
import type { Edit } from './edit.ts';
import { withLinksLed } from './split-service.ts';
import { linksAt, overlapping } from './steps/kept-together.ts';
import { mergedRecord, type Side, workerAt } from './steps/merged-service.ts';
import { recordAt, withoutLayout, withoutRecords, withRecord, withSection } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { remarksMerged } from './steps/service-remarks.ts';
import { judged } from './steps/verdict.ts';

export interface MergeServices {
  /** Id of the service that stays, with its name and its place. */
  readonly into: string;
  /** Id of the one that goes. */
  readonly from: string;
  /** Whose value is taken for a field on which they disagree; without it, what `differencesOf` proposes. */
  readonly take?: Readonly<Record<string, Side>>;
  /** The order of their modules; without it sorted where both are, else one after the other. */
  readonly modules?: readonly string[];
}

export const mergeServices: Edit<MergeServices> = {
  id: 'merge-services',
  title: { en: 'Merge services', zh: '合并服务' },
  summary: {
    en: 'Two services become one with the links, modules, faults and accepted findings of both.',
    zh: '两个服务合为一个，拥有双方的连线、模块、故障和已接受的检查结果。',
  },
  apply: (design, { into, from, take, modules }) => {
    for (const id of [into, from]) if (!recordAt(design, 'nodes', id)) return notThere(id);
    const [one, other] = [workerAt(design, into), workerAt(design, from)];
    if (!one || !other || into === from)
      return refusal('Choose two services or subscribers to merge.', '请选择两个服务或订阅者进行合并。');
    const sound = separable(design, into, from);
    if (!sound.ok) return sound;
    const literal = withOwnGroups(withOwnTriggers(design, into, from), into, from);
    const led = withLinksLed(literal, from, into, new Set(linksAt(design, from)));
    const nodes = withRecord(led, 'nodes', into, mergedRecord(one, other, take, modules));
    const left = withoutLayout(withoutRecords(nodes, 'nodes', new Set([from])), 'nodes', new Set([from]));
    return judged(remarksMerged(left, into, from));
  },
};

/** One that calls the other would call itself. */
const separable = (design: Design, into: string, from: string): Result<null, Text> => {
  const name = (id: string) => recordAt(design, 'nodes', id)?.name ?? id;
  const between = graphOf(design).links.find(
    ([, link]) => (link.from === into && link.to === from) || (link.from === from && link.to === into),
  )?.[1];
  return between
    ? refusal(
        '“{from}” calls “{to}”, and a service cannot wait for itself. Remove the call first.',
        '“{from}”调用“{to}”，而服务不能等待自身。请先删除该调用。',
        { from: name(between.from), to: name(between.to) },
      )
    : ok(null);
};

/** “After any message” meant any of its own service: where the other one brings more, it has to be said. */
const withOwnTriggers = (design: Design, into: string, from: string): Design => {
  const { incoming, outgoing } = graphOf(design);
  const causes = (id: string) => (incoming.get(id) ?? []).map(([cause]) => cause);
  const said = [into, from].flatMap((id) => {
    const [own, others] = [causes(id), causes(id === into ? from : into)];
    if (others.length === 0) return [];
    return (outgoing.get(id) ?? []).map(([link, record]) => [link, triggeredBy(record, own)] as const);
  });
  return said.length === 0 ? design : { ...design, links: { ...design.links, ...Object.fromEntries(said) } };
};

/** What nothing triggered goes on being triggered by nothing. */
const triggeredBy = (link: Outgoing, subscriptions: readonly string[]): Link => {
  if (subscriptions.length === 0)
    return link.kind === 'publish' ? withSection(link, 'after', undefined) : withSection(link, 'during', undefined);
  if (link.kind === 'publish')
    return link.after && !link.after.subscriptions
      ? { ...link, after: { ...link.after, subscriptions: [...subscriptions] } }
      : link;
  return link.during && !link.during.subscriptions
    ? { ...link, during: { ...link.during, subscriptions: [...subscriptions] } }
    : link;
};

/** The default group is the service’s own: where it would now be shared with another reader, it keeps its name. */
const withOwnGroups = (design: Design, into: string, from: string): Design => {
  const { links, reading } = graphOf(design);
  const named = links.flatMap(([id, link]): (readonly [string, Subscribe])[] => {
    if (link.kind !== 'subscribe' || link.to !== from || link.group !== undefined) return [];
    const others = (reading.get(link.from) ?? []).filter(([other]) => other !== id);
    const clash = others.some(
      ([, other]) =>
        other.group === from || (groupOf(other) === into && (other.to !== into || overlapping(other, link))),
    );
    return clash ? [[id, { ...link, group: from }]] : [];
  });
  return named.length === 0 ? design : { ...design, links: { ...design.links, ...Object.fromEntries(named) } };
};
