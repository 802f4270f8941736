/**
 * Makes messages of a call: the caller publishes a request on a topic of its own and its worker is free at once; the callee reads
 * it. Where the caller publishes something after the answer, the answer comes back by message and that waits for it (Hohpe and
 * Woolf, Enterprise Integration Patterns, 2003: Request-Reply, Correlation Identifier).
 */
import { ok, type Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Call, Publish } from '../model/link.ts';
import type { Topic } from '../model/node.ts';
import { connectionId } from './connect.ts';
import type { Edit } from './edit.ts';
import { type Awaiting, awaitingOf, withAnswer } from './steps/awaited-answer.ts';
import { judgedSince } from './steps/changed-records.ts';
import { readInstead } from './steps/inserted-in-call.ts';
import { newIdIn } from './steps/new-id.ts';
import { contextBetween, spotBetween, withNewNode } from './steps/new-node.ts';
import { recordAt, withoutLayout, withRecord } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { withoutRemarks } from './steps/without-remarks.ts';
import { nothingGone } from './steps/without-triggers.ts';

export interface MakeAsynchronous {
  /** Id of a call; it stays as the subscription of the callee. */
  readonly call: string;
  /** Whether the answer comes back by message; without it: where the caller publishes something after it. */
  readonly answer?: boolean;
}

export const makeAsynchronous: Edit<MakeAsynchronous> = {
  id: 'make-asynchronous',
  title: { en: 'Make a call asynchronous', zh: '将调用改为异步' },
  summary: {
    en: 'A call becomes a request over a topic, so that no worker waits for it; what follows the answer waits for a reply by message.',
    zh: '调用改为经由主题的请求，不再有工作者等待；依赖结果的后续发布等待以消息返回的回复。',
  },
  apply: (design, { call: id, answer }) => {
    const call = recordAt(design, 'links', id);
    if (!call) return notThere(id);
    if (call.kind !== 'call') return refusal('Only calls can be made asynchronous.', '只有调用可以改为异步。');
    if (call.from === call.to)
      return refusal('A service that calls itself would read its own requests.', '调用自身的服务会读取自己的请求。');
    const awaiting = awaitingOf(design, id, call);
    const wanted = answer ?? awaiting.links.length > 0;
    const verdict = wanted ? awaiting.verdict : ok(null);
    return verdict.ok ? made(design, id, call, wanted ? awaiting : null) : verdict;
  },
};

const made = (design: Design, id: string, call: Call, awaiting: Awaiting | null): Result<Design, Text> => {
  const callee = recordAt(design, 'nodes', call.to)?.name ?? call.to;
  const message = newIdIn(design, 'messages', `${call.to.slice(0, 40)}-request`, 'request');
  const kind = awaiting ? 'query' : 'command';
  const told = withRecord(design, 'messages', message, { name: `${callee} request`, kind });
  const topic = withNewNode(told, 'topic', {
    name: `${callee} requests`,
    position: spotBetween(design, call.from, call.to, 'topic'),
    context: contextBetween(design, call.from, call.to),
  });
  const node = recordAt(topic.design, 'nodes', topic.id) as Topic;
  const carrying = withRecord(topic.design, 'nodes', topic.id, { ...node, messages: [message] });
  const asked = connectionId(carrying, call.from, topic.id);
  const published = withRecord(carrying, 'links', asked, requestOf(call, topic.id, message));
  const read = withRecord(published, 'links', id, readInstead(call, topic.id));
  const whole = awaiting ? withAnswer(read, { id, call, asked, awaiting }) : read;
  return judgedSince(design, withoutRemarks(withoutLayout(whole, 'links', new Set([id])), nothingGone));
};

/** Timeout, pool and breaker of the caller go: nobody waits for an answer any more. */
const requestOf = ({ arrivals, during, from, rateLimit }: Call, to: string, message: string): Publish => ({
  kind: 'publish',
  from,
  to,
  message,
  ...(arrivals && { arrivals }),
  ...(during && { after: during }),
  ...(rateLimit && { rateLimit }),
});
