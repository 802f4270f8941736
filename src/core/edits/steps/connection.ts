/** Which link may lead from one node to another, and why none where none may. */
import { nodeKinds } from '../../kinds/kind/node-kinds.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { fill, type Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { LinkKind } from '../../model/link.ts';
import type { NodeKind } from '../../model/node.ts';
import { recordAt } from './records.ts';
import { notThere, refusal } from './refusal.ts';

/** The kind of link that a line drawn from one node to the other would be. */
export const connectionKind = (design: Design, from: string, to: string): Result<LinkKind, Text> => {
  const [source, target] = [recordAt(design, 'nodes', from), recordAt(design, 'nodes', to)];
  if (!source) return notThere(from);
  if (!target) return notThere(to);
  if (from === to) return refused(fill(selfLink, { name: source.name }));
  const kind = nodeKinds[source.kind].linkTo[target.kind];
  if (!kind) return refused(fill(reasonAgainst(source.kind, target.kind), { from: source.name, to: target.name }));
  const taken = kind === 'publish' ? undefined : sameLink(design, kind, from, to);
  if (taken === undefined) return ok(kind);
  return kind === 'subscribe'
    ? refusal('“{to}” already reads “{from}”.', '“{to}”已订阅“{from}”。', { from: source.name, to: target.name })
    : refusal('“{from}” already calls “{to}”.', '“{from}”已调用“{to}”。', { from: source.name, to: target.name });
};

/** The link of this kind that is drawn between the two already. */
const sameLink = (design: Design, kind: LinkKind, from: string, to: string): string | undefined =>
  Object.entries(design.links ?? {}).find(
    ([, link]) => link.kind === kind && link.from === from && link.to === to,
  )?.[0];

const selfLink: Text = {
  en: '“{name}” cannot be connected to itself: put a topic between.',
  zh: '“{name}”不能与自身相连：请在中间放置一个主题。',
};

const reasonAgainst = (from: NodeKind, to: NodeKind): Text => {
  if (from === 'subscriber')
    return {
      en: 'A subscriber only receives. To let “{from}” publish or call, make it a service.',
      zh: '订阅者只接收。若要让“{from}”发布或调用，请将其改为服务。',
    };
  if (to === 'publisher')
    return {
      en: 'A publisher only publishes. To let “{to}” receive, make it a service.',
      zh: '发布者只发布。若要让“{to}”接收，请将其改为服务。',
    };
  if (to === 'topic')
    return {
      en: 'Topics hand nothing to each other: put a service between “{from}” and “{to}”.',
      zh: '主题之间不能直接传递：请在“{from}”与“{to}”之间放置一个服务。',
    };
  return {
    en: '“{to}” reads from topics only: put a topic between “{from}” and “{to}”.',
    zh: '“{to}”只从主题读取：请在“{from}”与“{to}”之间放置一个主题。',
  };
};
