/** What a process offers to the services that run in it. */
import type { Broker } from './broker.ts';
import type { Callees } from './callees.ts';
import type { Measure, Observer } from './observer.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { ProcessedMessages } from './processed.ts';
import type { Telemetry } from './telemetry.ts';

export interface Host {
  readonly broker: Broker;
  /** Whom the calls of its services reach. */
  readonly callees: Callees;
  readonly observe: Observer;
  /** Adds a figure that is asked for whenever somebody looks. */
  readonly measure: (measure: Measure) => void;
  /** Tells of what went wrong beside the messages. */
  readonly problem: (what: string, error: unknown) => void;
  readonly telemetry: Telemetry;
  readonly processed: ProcessedMessages;
  /** Where a service writes down what it publishes by its outbox. */
  readonly outboxFor: (service: string) => OutboxStore;
  /** Multiplies the time that stand-ins take; 0 lets them pass at once and never fail. */
  readonly standInFactor: number;
  /** Where the tokens of callers stand; absent: nobody has any. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Replicas that this process stands for; absent means all that the design draws. */
  readonly replicas?: number;
}
