/** What a process offers to the services that run in it. */
import type { Broker } from './broker.ts';
import type { Observer } from './observer.ts';
import type { ProcessedMessages } from './processed.ts';

export interface Host {
  readonly broker: Broker;
  readonly observe: Observer;
  readonly processed: ProcessedMessages;
  /** Multiplies the time that stand-ins take; 0 lets them pass at once and never fail. */
  readonly standInFactor: number;
  /** Replicas that this process stands for; absent means all that the design draws. */
  readonly replicas?: number;
}
