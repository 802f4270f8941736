/** What the exporter knows of a broker: what it can do, what it needs, which files it brings. */
import type { Text } from '../lib/text.ts';
import type { BrokerName } from '../model/broker.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { KeptTerms } from './plan/broker-terms.ts';
import type { ProjectPlan } from './plan/project-plan.ts';

export interface BrokerAdapter {
  readonly id: BrokerName;
  readonly title: Text;
  readonly summary: Text;
  /** npm packages of `packages/runtime`, exact versions. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Files of `packages/runtime/src`, beside those that every broker needs. */
  readonly sources: Readonly<Record<string, string>>;
  /** Absent: a broker inside the process. */
  readonly network?: NetworkBroker;
  /** Fields of its own section in the design that the adapter keeps; of the others a finding tells. */
  readonly terms?: KeptTerms;
  /** What is drawn and cannot be kept here. */
  findings(plan: ProjectPlan): readonly Finding[];
}

/** A broker that runs beside the services: how they reach it and how one is started. */
export interface NetworkBroker {
  /** Exported by `packages/runtime/src/<file>`: `(environment, clientName) => Promise<Broker>`. */
  readonly connect: { readonly name: string; readonly file: string };
  readonly settings: readonly Setting[];
  readonly server: BrokerServer;
  /** A second process of a service would not share its messages: it would get them too, or take them away. */
  readonly oneProcessPerService?: boolean;
  /** Nobody can ask the server how much waits: `messages_waiting` has no figures. */
  readonly hidesBacklog?: boolean;
  /** What was measured and a user must know, as sentences of the README. */
  readonly notes: readonly string[];
}

/** A variable of the environment, with its default. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  /** For containers beside the broker, where that is not the same on another host. */
  readonly inside?: string;
  /** A sentence in English, for `.env.example`. */
  readonly comment: string;
}

/** The server as a container. */
export interface BrokerServer {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports: readonly number[];
  /** The folder that must survive it. */
  readonly data: string;
  /** Of the account that it runs as, where that is not root at first and could not write to a new disk. */
  readonly group?: number;
  /** Ends with 0 once the server answers. */
  readonly healthCheck: readonly string[];
  /** Files that it reads, by their path in the container. */
  readonly files?: Readonly<Record<string, string>>;
}
