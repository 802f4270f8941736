/** A topic bridged: its publishers call its readers at the moments at which they published. */
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { Call, Publish, Subscribe } from '../../model/link.ts';
import { connectionId } from '../connect.ts';
import { connectionKind } from './connection.ts';
import { recordAt, withRecord } from './records.ts';
import { refusal } from './refusal.ts';
import { withCopy } from './with-copy.ts';

export const bridgedTopic = (design: Design, id: string): Result<Design, Text> => {
  const { publishing, reading } = graphOf(design);
  const [sources, readers] = [publishing.get(id) ?? [], reading.get(id) ?? []];
  const name = recordAt(design, 'nodes', id)?.name ?? id;
  if (sources.length === 0 || readers.length === 0)
    return refusal(
      '“{name}” stands at an end: there is nothing to reconnect.',
      '“{name}”位于末端：没有可重新连接的内容。',
      { name },
    );
  if (new Set(sources.map(([, { from }]) => from)).size < sources.length)
    return refusal(
      'Somebody publishes several messages to “{name}”: one call cannot stand for them.',
      '有节点向“{name}”发布多种消息：一次调用无法代替它们。',
      { name },
    );
  let next = design;
  for (const [link, reader] of readers)
    for (const [place, [, source]] of sources.entries()) {
      const kind = connectionKind(next, source.from, reader.to);
      if (!kind.ok) return kind;
      const key = place === 0 ? link : connectionId(next, source.from, reader.to);
      next = withCopy(withRecord(next, 'links', key, callInstead(source, reader)), link, key);
    }
  return ok(next);
};

/** When it was published, with the work that the reader did. */
const callInstead = (source: Publish, reader: Subscribe): Call => {
  const { name, description, work, failure, retry, dropExpired } = reader;
  const { arrivals, after, rateLimit } = source;
  const { subscriptions, probability, choice } = after ?? {};
  return {
    kind: 'call',
    from: source.from,
    to: reader.to,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(arrivals && { arrivals }),
    ...(after && {
      during: {
        ...(subscriptions && { subscriptions }),
        ...(probability !== undefined && { probability }),
        ...(choice !== undefined && { choice }),
      },
    }),
    ...(work && { work }),
    ...(failure && { failure }),
    ...(retry && { retry }),
    ...(rateLimit && { rateLimit }),
    ...(dropExpired !== undefined && { dropExpired }),
  };
};
