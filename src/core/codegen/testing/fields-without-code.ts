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
  'nodes/topic/replication': { finding: 'export-nats-replication-needs-cluster' },
  'nodes/topic/encrypted': { finding: 'export-nats-encryption-by-server' },
  'nodes/topic/publishLatency': 'simulation',
  'nodes/topic/deliveryLatency': 'simulation',
  'links/subscribe/pollWaitMs': { finding: 'export-no-counterpart' },
  'links/subscribe/rebalanceSeconds': { finding: 'export-no-counterpart' },
  'links/subscribe/onExhausted': { finding: 'export-no-counterpart' },
};

/** Still to come: code, or a finding. */
export const openFields: readonly FieldName[] = [
  'contexts/parent',
  'nodes/publisher/source',
  'nodes/publisher/exposure',
  'nodes/publisher/authenticated',
  'nodes/publisher/access/scheme',
  'nodes/publisher/access/scopes',
  'nodes/publisher/access/credential',
  'nodes/publisher/access/mayRead',
  'nodes/publisher/access/mayWrite',
  'nodes/topic/broker',
  'nodes/topic/keyDistribution/distribution',
  'nodes/topic/keyDistribution/keys',
  'nodes/topic/keyDistribution/exponent',
  'nodes/topic/keyDistribution/shares',
  'nodes/topic/carriesTrace',
  'nodes/topic/envelope',
  'nodes/topic/alerts/ageSeconds',
  'nodes/topic/alerts/backlog',
  'nodes/topic/nats/retention',
  'nodes/topic/nats/discard',
  'nodes/topic/nats/syncSeconds',
  'nodes/topic/external',
  'nodes/service/stores',
  'nodes/service/source',
  'nodes/service/exposure',
  'nodes/service/authenticated',
  'nodes/service/access/scheme',
  'nodes/service/access/scopes',
  'nodes/service/access/credential',
  'nodes/service/access/mayRead',
  'nodes/service/access/mayWrite',
  'nodes/subscriber/stores',
  'nodes/subscriber/source',
  'nodes/subscriber/exposure',
  'nodes/subscriber/authenticated',
  'nodes/subscriber/access/scheme',
  'nodes/subscriber/access/scopes',
  'nodes/subscriber/access/credential',
  'nodes/subscriber/access/mayRead',
  'nodes/subscriber/access/mayWrite',
  'links/subscribe/skipsReplays',
  'links/subscribe/nats/durable',
  'links/subscribe/nats/subject',
  'links/subscribe/nats/maxAckPending',
  'links/subscribe/nats/backoffMs',
  'links/publish/outbox',
];
