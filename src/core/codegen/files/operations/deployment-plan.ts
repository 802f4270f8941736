/** What runs where, as data: every file for containers, clusters and monitoring is printed from it. */
import type { NetworkBroker } from '../../broker-adapter.ts';

/** The port of every process in its own container. */
export const httpPort = 4100;

/** Where a container keeps what is worked off and what outboxes have still to publish: it outlives the process there. */
export const memoryFolder = '/data';

export interface DeploymentPlan {
  /** Begins the names of images and of what all units share. */
  readonly name: string;
  readonly title: string;
  readonly brokerId: string;
  readonly broker?: NetworkBroker;
  readonly units: readonly Unit[];
  /** Where units listen that others call, by the variable that says so. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly alerts: readonly Alert[];
}

/** What one image runs: a service, or on a broker in memory the whole system. */
export interface Unit {
  /** A DNS label: image, container, host name. */
  readonly name: string;
  /** Its folder in `services`; absent: it runs the whole system. */
  readonly service?: string;
  /** Processes on a cluster, each standing for one drawn replica. */
  readonly replicas: number;
  /** One process stands for all drawn replicas, and a second must not run beside it. */
  readonly isAlone: boolean;
  readonly scaling?: Scaling;
  /** Variables of its environment beside those that all share. */
  readonly settings: Readonly<Record<string, string>>;
  /** Variables whose values the design only refers to. */
  readonly secrets: readonly string[];
  readonly healthPath: string;
  /** Somebody outside of the system sends to it. */
  readonly isEntered: boolean;
}

export interface Scaling {
  readonly least: number;
  readonly most: number;
  /** Seconds between two looks at the backlog. */
  readonly every: number;
  readonly queues: readonly { readonly topic: string; readonly group: string; readonly backlog: number }[];
}

export interface Alert {
  readonly name: string;
  /** PromQL; true while it holds. */
  readonly expression: string;
  readonly forSeconds: number;
  readonly severity: 'page' | 'ticket';
  readonly summary: string;
  readonly owner?: string;
}

/** Its compiled entry, from the root of the project. */
export const mainOf = ({ service }: Unit): string =>
  service === undefined ? 'system/dist/src/start.js' : `services/${service}/dist/src/main.js`;
