/**
 * Puts a node between the two ends of a link, so that what travelled along it now passes through the node.
 *
 * | link | a service is inserted | a topic is inserted |
 * |---|---|---|
 * | publish to T | new topic before it: source -> new topic -> service -> T, with the same message | new service after it, which republishes to T |
 * | subscribe of T | new topic after it: T -> service -> new topic -> reader, each message republished | new service before it |
 * | call of W | the service is called, and calls W while it works | the call becomes a publication that W reads |
 *
 * The link keeps its id on the side where its meaning lies: a publication at its source, a subscription and a call at
 * the node that does the work. Publishers and subscribers stand at ends, so they are refused.
 */

import type { Point } from '../layout/box.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Link } from '../model/link.ts';
import type { NodeKind } from '../model/node.ts';
import type { Edit } from './edit.ts';
import { wholePoint } from './steps/canvas-boxes.ts';
import { judgedSince } from './steps/changed-records.ts';
import { insertedInCall } from './steps/inserted-in-call.ts';
import { insertedInPublish, insertedInSubscribe } from './steps/inserted-in-stream.ts';
import { contextBetween, withNewNode } from './steps/new-node.ts';
import { recordAt, withLayout, withoutLayout } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { withoutRemarks } from './steps/without-remarks.ts';
import { nothingGone } from './steps/without-triggers.ts';

export interface InsertOnLink {
  readonly link: string;
  /** What is made there; or `node`. */
  readonly kind?: NodeKind;
  /** A node without links that goes there. */
  readonly node?: string;
  readonly name?: string;
  /** Of what is made; without it, that of both ends of the link where they share one. */
  readonly context?: string;
  /** Upper left corner as wanted; a new node goes to the nearest free spot, an existing one exactly there. */
  readonly position?: Point;
}

export const insertOnLink: Edit<InsertOnLink> = {
  id: 'insert-on-link',
  title: { en: 'Insert on a link', zh: '插入到连线中' },
  summary: {
    en: 'A service or topic stands between the ends of a link from now on.',
    zh: '在连线的两端之间插入服务或主题。',
  },
  apply: (design, { link: id, kind, node, name, context, position }) => {
    const verdict = canInsert(design, id, node === undefined ? { kind: kind ?? 'service' } : { node });
    if (!verdict.ok) return verdict;
    const link = recordAt(design, 'links', id);
    if (!link) return notThere(id);
    const home = context ?? contextBetween(design, link.from, link.to);
    const made = { position, name, context: home };
    const there = node === undefined ? withNewNode(design, kind ?? 'service', made) : at(design, node, position);
    const between =
      link.kind === 'call'
        ? insertedInCall(there.design, id, link, there.id)
        : link.kind === 'publish'
          ? insertedInPublish(there.design, id, link, there.id)
          : insertedInSubscribe(there.design, id, link, there.id);
    if (!between.ok) return between;
    const unbent = withoutLayout(between.value, 'links', new Set([id]));
    return judgedSince(design, withoutRemarks(unbent, nothingGone));
  },
};

/** Something new of a kind, or a node that is there. */
export type Insertable = { readonly kind: NodeKind } | { readonly node: string };

/**
 * May it stand in the middle of the link? The answer is what is made along with it: nothing where both new links can be
 * drawn directly.
 */
export const canInsert = (design: Design, id: string, what: Insertable): Result<'topic' | 'service' | null, Text> => {
  const link = recordAt(design, 'links', id);
  if (!link) return notThere(id);
  if ('kind' in what) return among(link, what.kind);
  const node = recordAt(design, 'nodes', what.node);
  if (!node) return notThere(what.node);
  if (Object.values(design.links ?? {}).some(({ from, to }) => from === what.node || to === what.node))
    return refusal(
      '“{name}” has links already: only what stands alone is inserted.',
      '“{name}”已有连线：只能插入尚未连接的节点。',
      { name: node.name },
    );
  return among(link, node.kind);
};

const among = (link: Link, kind: NodeKind): Result<'topic' | 'service' | null, Text> => {
  if (kind === 'topic') return ok(link.kind === 'call' ? null : 'service');
  if (kind === 'service') return ok(link.kind === 'call' ? null : 'topic');
  return kind === 'publisher'
    ? refusal(
        'A publisher only publishes: it stands at the start, not in between.',
        '发布者只发布：它位于起点，不能放在中间。',
      )
    : refusal(
        'A subscriber only receives: it stands at the end, not in between.',
        '订阅者只接收：它位于终点，不能放在中间。',
      );
};

const at = (design: Design, id: string, position: Point | undefined) => {
  if (!position) return { design, id };
  const place = { ...design.layout?.nodes?.[id], ...wholePoint(position) };
  return { design: withLayout(design, 'nodes', { [id]: place }), id };
};
