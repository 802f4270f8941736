/** A node in the middle of a call: another service that is called first, or a topic that takes the request. */
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { Call, Subscribe } from '../../model/link.ts';
import { connectionId } from '../connect.ts';
import { messageFor } from './published-message.ts';
import { recordAt, withRecord } from './records.ts';

const work = { distribution: 'exponential', meanMs: 10 } as const;

/** What of a call is the caller's affair: when it calls, and how it bears with an answer that does not come. */
const callerFields = [
  'arrivals',
  'during',
  'timeoutMs',
  'retry',
  'pool',
  'breaker',
  'rateLimit',
  'dropExpired',
] as const;

export const callersPart = (call: Call): Partial<Call> =>
  Object.fromEntries(callerFields.filter((field) => call[field] !== undefined).map((field) => [field, call[field]]));

export const calleesPart = (call: Call): Call =>
  Object.fromEntries(Object.entries(call).filter(([field]) => !callerFields.some((each) => each === field))) as Call;

/** The link keeps its id as the way into the callee, which may name it as a trigger. */
export const insertedInCall = (design: Design, id: string, call: Call, node: string): Result<Design, Text> =>
  recordAt(design, 'nodes', node)?.kind === 'topic'
    ? asMessages(design, id, call, node)
    : ok(
        withRecord(
          withRecord(design, 'links', connectionId(design, call.from, node), {
            kind: 'call',
            from: call.from,
            to: node,
            ...callersPart(call),
            work,
          }),
          'links',
          id,
          { ...calleesPart(call), from: node, during: {} },
        ),
      );

/** Nobody waits for an answer any more: timeout, pool and breaker of the caller go. */
const asMessages = (design: Design, id: string, call: Call, topic: string): Result<Design, Text> => {
  const carried = messageFor(design, call.from, topic, undefined);
  if (!carried.ok) return carried;
  const { arrivals, during, rateLimit } = call;
  const published = withRecord(carried.value.design, 'links', connectionId(design, call.from, topic), {
    kind: 'publish',
    from: call.from,
    to: topic,
    message: carried.value.message,
    ...(arrivals && { arrivals }),
    ...(during && { after: during }),
    ...(rateLimit && { rateLimit }),
  });
  return ok(withRecord(published, 'links', id, readInstead(call, topic)));
};

/** The callee's work, failures and attempts as a subscription. */
export const readInstead = (call: Call, topic: string): Subscribe => {
  const { kind: _kind, during: _during, timeoutMs: _timeout, pool: _pool, breaker: _breaker, ...rest } = call;
  const { arrivals: _arrivals, rateLimit: _limit, ...left } = rest;
  return { ...left, kind: 'subscribe', from: topic };
};
