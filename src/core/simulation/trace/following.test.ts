import { expect, test } from 'vitest';
import { Following } from './following.ts';
import { mostOpen, mostOpenSpans, mostSpans } from './limits.ts';
import type { OpenTrace } from './open-trace.ts';
import type { Trace } from './span.ts';

const nobody = { subscriptions: [] } as unknown as ConstructorParameters<typeof Following>[0];

/** New messages under way, of so many spans each, until one is not followed. */
const fill = (following: Following, spans: number): OpenTrace[] => {
  const traces: OpenTrace[] = [];
  for (let trace = following.newTrace(); trace !== null; trace = following.newTrace()) {
    for (let span = 0; span < spans; span++) trace.begin('message', null, 'link', 0);
    trace.open += 1;
    traces.push(trace);
  }
  return traces;
};

test('with too many messages under way the next ones are not followed, and are counted, until one is over', () => {
  const told: Trace[] = [];
  const following = new Following(nobody, (trace) => told.push(trace));
  const [first, ...others] = fill(following, 1);
  expect([others.length + 1, following.followed, following.unfollowed]).toEqual([mostOpen, mostOpen, 1]);
  following.leave(first!);
  following.reach(1);
  expect(told.map(({ number }) => number)).toEqual([1]);
  expect(following.newTrace()?.number).toBe(mostOpen + 1);
});

test('the spans of messages under way are limited, too: few large messages leave no room for more', () => {
  const following = new Following(nobody, () => {});
  const traces = fill(following, mostSpans);
  expect([traces.length, following.unfollowed]).toEqual([Math.ceil(mostOpenSpans / mostSpans), 1]);
  following.leave(traces[0]!);
  following.reach(1);
  expect(following.newTrace()).not.toBeNull();
});
