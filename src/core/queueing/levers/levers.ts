/** What of a design can be turned to make it faster: times, rates, chances by a share; workers and partitions by one. */
import type { Design } from '../../model/design.ts';
import type { Call, Link, Publish, Subscribe } from '../../model/link.ts';
import type { Node } from '../../model/node.ts';
import { mostReplicas, withMostReplicas } from '../../model/replicas.ts';
import type { Element } from './reach.ts';
import { scaledArrivals, scaledDistribution } from './scaled.ts';

export type LeverKind =
  | 'work'
  | 'arrivals'
  | 'failure'
  | 'timeout'
  | 'backoff'
  | 'probability'
  | 'delay'
  | 'latency'
  | 'replicas'
  | 'partitions';

export interface Lever extends Element {
  readonly kind: LeverKind;
  /** Whole numbers grow by one; null: what it is may shrink by any share. */
  readonly count: number | null;
  /** With this many, or with what it is times so much. */
  readonly turned: (design: Design, to: number) => Design;
}

/** Of these links and nodes, in their order. */
export const leversOf = (design: Design, elements: readonly Element[]): Lever[] =>
  elements.flatMap(({ id, section }) =>
    section === 'nodes' ? ofNode(id, design.nodes?.[id]) : ofLink(id, design.links?.[id]),
  );

type Change<Part> = (part: Part, to: number) => Part;

const nodeLever = <Kind extends Node>(
  kind: LeverKind,
  id: string,
  count: number | null,
  change: Change<Kind>,
): Lever => ({
  kind,
  section: 'nodes',
  id,
  count,
  turned: (design, to) => ({ ...design, nodes: { ...design.nodes, [id]: change(design.nodes?.[id] as Kind, to) } }),
});

const ofNode = (id: string, node: Node | undefined): Lever[] => {
  if (node === undefined || node.kind === 'publisher') return [];
  if (node.kind !== 'topic') return [nodeLever<typeof node>('replicas', id, mostReplicas(node), withMostReplicas)];
  return [
    ...(node.ordered && node.keyDistribution === undefined
      ? [
          nodeLever<typeof node>('partitions', id, node.partitions ?? 1, (topic, partitions) => ({
            ...topic,
            partitions,
          })),
        ]
      : []),
    ...(node.publishLatency
      ? [
          nodeLever<typeof node>('latency', id, null, (topic, factor) => ({
            ...topic,
            publishLatency: scaledDistribution(topic.publishLatency!, factor),
          })),
        ]
      : []),
  ];
};

const linkLever = <Kind extends Link>(kind: LeverKind, id: string, change: Change<Kind>): Lever => ({
  kind,
  section: 'links',
  id,
  count: null,
  turned: (design, to) => ({ ...design, links: { ...design.links, [id]: change(design.links?.[id] as Kind, to) } }),
});

const ofLink = (id: string, link: Link | undefined): Lever[] => {
  if (link === undefined) return [];
  if (link.kind === 'publish') return [...ofArrivals(id, link), ...ofTrigger(id, link)];
  if (link.kind === 'subscribe') return ofWork(id, link);
  return [
    ...ofArrivals(id, link),
    ...ofWork(id, link),
    ...(link.timeoutMs === undefined
      ? []
      : [linkLever<Call>('timeout', id, (call, factor) => ({ ...call, timeoutMs: call.timeoutMs! * factor }))]),
  ];
};

const ofArrivals = (id: string, { arrivals }: Publish | Call): Lever[] =>
  arrivals === undefined
    ? []
    : [
        linkLever<Publish | Call>('arrivals', id, (link, factor) => ({
          ...link,
          arrivals: scaledArrivals(link.arrivals!, factor),
        })),
      ];

const ofTrigger = (id: string, { after }: Publish): Lever[] =>
  after === undefined
    ? []
    : [
        linkLever<Publish>('probability', id, (link, factor) => ({
          ...link,
          after: { ...link.after!, probability: Math.min(1, (link.after!.probability ?? 1) * factor) },
        })),
        ...(after.delay
          ? [
              linkLever<Publish>('delay', id, (link, factor) => ({
                ...link,
                after: { ...link.after!, delay: scaledDistribution(link.after!.delay!, factor) },
              })),
            ]
          : []),
      ];

const ofWork = (id: string, { failure, retry, work }: Subscribe | Call): Lever[] => [
  ...(work
    ? [
        linkLever<Subscribe | Call>('work', id, (link, factor) => ({
          ...link,
          work: scaledDistribution(link.work!, factor),
        })),
      ]
    : []),
  ...(failure?.probability
    ? [
        linkLever<Subscribe | Call>('failure', id, (link, factor) => ({
          ...link,
          failure: { ...link.failure!, probability: link.failure!.probability! * factor },
        })),
      ]
    : []),
  ...(failure?.probability && retry && retry.backoff !== 'none'
    ? [
        linkLever<Subscribe | Call>('backoff', id, (link, factor) => ({
          ...link,
          retry: {
            ...link.retry!,
            firstMs: (link.retry!.firstMs ?? 100) * factor,
            ...(link.retry!.delaysMs && { delaysMs: link.retry!.delaysMs.map((ms) => ms * factor) }),
          },
        })),
      ]
    : []),
];
