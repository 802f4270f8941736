/** Fields of the design whose value no code, configuration or test of an exported project shows, each with the reason. */
import type { FieldName } from './design-fields.ts';

export type Reason =
  /** Where and how it is drawn; read by the page alone. */
  | 'canvas'
  /** What the simulator is told of the world; a running system has the world itself. */
  | 'simulation'
  /** Words for people: they stand in the documents of the project. */
  | 'documentation'
  /** Not kept, and the export says so, with what to do. */
  | { readonly finding: string };

const documented = [
  'description',
  'securitySchemes/name',
  'securitySchemes/kind',
  'securitySchemes/scopes',
  'contexts/name',
  'contexts/description',
  'contexts/owner',
  'contexts/parent',
  'messages/sizeBytes',
  'messages/upgradeFirst',
  'nodes/subscriber/source',
  'nodes/subscriber/exposure',
  'nodes/subscriber/authenticated',
  'nodes/topic/name',
  'nodes/topic/description',
  'nodes/topic/owner',
  'nodes/topic/context',
  'nodes/topic/parameters',
  'nodes/topic/erasable',
  'nodes/topic/replayable',
  'objectives/description',
  'objectives/guarantee',
  ...['publisher', 'service', 'subscriber'].flatMap((kind) =>
    ['name', 'description', 'context'].map((field) => `nodes/${kind}/${field}`),
  ),
  'nodes/publisher/owner',
  'nodes/subscriber/owner',
  ...['publish', 'subscribe', 'call'].flatMap((kind) => [`links/${kind}/name`, `links/${kind}/description`]),
];

export const fieldsWithoutCode: Readonly<Record<FieldName, Reason | undefined>> = {
  ...Object.fromEntries(documented.map((field) => [field, 'documentation'])),
  'contexts/color': 'canvas',
  'nodes/topic/alerts/ageSeconds': { finding: 'export-topic-alerts' },
  'nodes/topic/alerts/backlog': { finding: 'export-topic-alerts' },
  'nodes/publisher/exposure': { finding: 'export-no-authentication' },
  'nodes/service/exposure': { finding: 'export-no-authentication' },
  'nodes/topic/replication': { finding: 'export-nats-replication-needs-cluster' },
  'nodes/topic/encrypted': { finding: 'export-nats-encryption-by-server' },
  'nodes/topic/broker': { finding: 'export-one-broker' },
  'links/subscribe/skipsReplays': { finding: 'export-replays' },
  ...Object.fromEntries(
    ['publisher', 'service', 'subscriber'].flatMap((kind) =>
      ['scheme', 'scopes', 'credential', 'mayRead', 'mayWrite'].map((field) => [
        `nodes/${kind}/access/${field}`,
        { finding: 'export-access' },
      ]),
    ),
  ),
  'nodes/topic/publishLatency': 'simulation',
  'nodes/topic/deliveryLatency': 'simulation',
  'links/subscribe/pollWaitMs': { finding: 'export-no-counterpart' },
  'links/subscribe/rebalanceSeconds': { finding: 'export-no-counterpart' },
  'links/subscribe/onExhausted': { finding: 'export-no-counterpart' },
};
