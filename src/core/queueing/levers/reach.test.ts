import { expect, test } from 'vitest';
import { solved } from '../solved.ts';
import { arrivals, design, exponential, oneQueue, publish, service, subscribe, topic } from '../testing/designs.ts';
import { reachOf } from './reach.ts';

const fed = oneQueue(50, { work: exponential(10) });
const both = design(
  { ...fed.nodes, before: topic(), side: service() },
  {
    ...fed.links,
    'a-begins': publish('source', 'before', arrivals(1)),
    'a-reads': subscribe('before', 'side', { work: exponential(1) }),
    'a-publishes': publish('side', 'queue', { after: {} }),
  },
);

test('what is on a way comes before what only feeds it, each link with its topic or node', () => {
  const found = reachOf(solved(both).model, ['write', 'read']).map(({ id }) => id);
  expect(found.slice(0, 4)).toEqual(['write', 'queue', 'read', 'reader']);
  expect(found.slice(4)).toEqual(['a-publishes', 'a-reads', 'side', 'a-begins', 'before']);
});
