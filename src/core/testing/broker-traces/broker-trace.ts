/** What a case asks of a broker and of the simulation, and what was written down when the real broker was asked. */
import type { Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import type { Fault } from '../../model/scenario.ts';

/** Written by hand in `cases`; the recorder plays it on the broker, `designOf` makes a design of it. */
export interface BrokerCase {
  readonly id: string;
  /** What of the broker it shows. */
  readonly about: string;
  /** When message 1, 2, ... is published. */
  readonly atMs: readonly number[];
  readonly untilMs: number;
  readonly topic?: Partial<Topic>;
  /** By node; all work takes as long as it says. Absent fields are the broker's own to decide. */
  readonly readers: Readonly<Record<string, Partial<Subscribe>>>;
  /** The only reader publishes once per attempt that ends so, all attempts at a message under one id. */
  readonly relay?: { readonly outcome?: 'processed' | 'failed'; readonly topic?: Partial<Topic> };
  readonly faults?: readonly Fault[];
  /** The parameters that have to be right for this trace; turning any of them is noticed. */
  readonly settles: readonly string[];
  /** Why the simulation is known to go another way. */
  readonly differs?: string;
}

/** When, which message, its how manieth delivery, to whom. */
export type Delivery = readonly [ms: number, message: number, attempt: number, reader: string];

export type Fate = 'acknowledged' | 'dead-lettered' | 'gone' | 'kept' | 'refused';

export interface BrokerTrace {
  /** Work that begins, group by group. */
  readonly deliveries: readonly Delivery[];
  /** By group, how message 1, 2, ... has ended; `gone` is dropped or expired. */
  readonly fates: Readonly<Record<string, readonly Fate[]>>;
  /** The messages among the dead letters, in their order. */
  readonly dead: readonly number[];
  /** What the relay has published: when, because of which message, and whether it was taken or known already. */
  readonly passed: readonly (readonly [ms: number, message: number, what: 'taken' | 'repeated'])[];
}

export const groupOf = ({ readers }: BrokerCase, reader: string): string => readers[reader]?.group ?? reader;
