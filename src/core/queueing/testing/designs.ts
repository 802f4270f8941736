/** Small designs for tests: only what a test is about is written. */
import type { Design } from '../../model/design.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import type { Topic, Worker } from '../../model/node.ts';

export const exponential = (meanMs: number): Distribution => ({ distribution: 'exponential', meanMs });

export const design = (nodes: Design['nodes'], links: Design['links'], more: Partial<Design> = {}): Design => ({
  eventwright: 1,
  name: 'Test',
  messages: { message: { name: 'message' } },
  nodes: nodes ?? {},
  links: links ?? {},
  ...more,
});

export const publisher = { kind: 'publisher', name: 'Publisher' } as const;
export const topic = (given: Partial<Topic> = {}): Topic => ({ kind: 'topic', name: 'Topic', ...given });
export const service = (given: Partial<Worker> = {}): Worker =>
  ({ kind: 'service', name: 'Service', ...given }) as Worker;

export const publish = (from: string, to: string, given: Partial<Publish> = {}): Publish => ({
  kind: 'publish',
  from,
  to,
  message: 'message',
  ...given,
});

export const arrivals = (ratePerSecond: number) => ({ arrivals: { process: 'poisson', ratePerSecond } }) as const;

export const subscribe = (from: string, to: string, given: Partial<Subscribe> = {}): Subscribe => ({
  kind: 'subscribe',
  from,
  to,
  ...given,
});

/** One publisher, one topic, one reader: `read` at `reader`. */
export const oneQueue = (
  ratePerSecond: number,
  read: Partial<Subscribe>,
  reader: Partial<Worker> = {},
  queue: Partial<Topic> = {},
): Design =>
  design(
    { source: publisher, queue: topic(queue), reader: service(reader) },
    { write: publish('source', 'queue', arrivals(ratePerSecond)), read: subscribe('queue', 'reader', read) },
  );
