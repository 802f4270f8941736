/**
 * Joins two nodes that cannot be linked directly, or shall not be: a new topic stands between workers, a new service
 * between topics. The two links are those that `connect` draws.
 */
import type { Design } from '../model/design.ts';
import type { NodeKind } from '../model/node.ts';
import { connect } from './connect.ts';
import type { Edit } from './edit.ts';
import { judgedSince } from './steps/changed-records.ts';
import { contextBetween, spotBetween, withNewNode } from './steps/new-node.ts';
import { recordAt } from './steps/records.ts';
import { notThere } from './steps/refusal.ts';

export interface ConnectThrough {
  readonly from: string;
  readonly to: string;
}

export const connectThrough: Edit<ConnectThrough> = {
  id: 'connect-through',
  title: { en: 'Connect through a new node', zh: '通过新节点连接' },
  summary: {
    en: 'Two nodes are joined by a new topic between them; two topics by a new service.',
    zh: '在两个节点之间新建主题并连接；两个主题之间则新建服务。',
  },
  apply: (design, { from, to }) => {
    const [source, target] = [recordAt(design, 'nodes', from), recordAt(design, 'nodes', to)];
    if (!source) return notThere(from);
    if (!target) return notThere(to);
    const kind = kindBetween(source.kind, target.kind);
    const between = { position: spotBetween(design, from, to, kind), context: contextBetween(design, from, to) };
    const made = withNewNode(design, kind, between);
    const first = connect.apply(made.design, { from, to: made.id });
    if (!first.ok) return first;
    const second = connect.apply(first.value, { from: made.id, to });
    return second.ok ? judgedSince(design, second.value) : second;
  },
};

/** What stands between two kinds of node: topics meet at services, all others at topics. */
export const kindBetween = (from: NodeKind, to: NodeKind): 'topic' | 'service' =>
  from === 'topic' || to === 'topic' ? 'service' : 'topic';

/** Could the two be joined by something new between them? */
export const canConnectThrough = (design: Design, from: string, to: string): boolean =>
  connectThrough.apply(design, { from, to }).ok;
