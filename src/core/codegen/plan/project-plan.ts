/** The exported project as data: every name chosen, every default filled in, nothing written yet. */
import type { Arrivals } from '../../model/arrivals.ts';
import type { BrokerName } from '../../model/broker.ts';
import type { Design } from '../../model/design.ts';
import type { NamedType } from '../types/type-shape.ts';
import type { AnswerPlan, SubscriptionPlan } from './handler-plan.ts';
import type { CallPlan, PublicationPlan, TopicPlan } from './link-plan.ts';
import type { ExpectationPlan, MessagePlan } from './message-plan.ts';

/** Arrivals that the load generator makes. */
export interface SourcePlan {
  readonly link: string;
  readonly path: string;
  readonly arrivals: Arrivals;
  readonly instances: number;
  readonly message?: MessagePlan;
  /** How its keys spread; absent: each message has its own. */
  readonly keys?: KeysPlan;
}

/** What goes through an entrance by the clock. */
export interface SchedulePlan {
  readonly link: string;
  readonly path: string;
  /** `scheduled-order-place`, without the ending. */
  readonly file: string;
  /** `scheduledOrderPlace`: the function, and its name in the contract. */
  readonly name: string;
  readonly timetable: TimetablePlan;
  /** Due at each instant. */
  readonly copies: number;
  /** Absent: a call. */
  readonly message?: MessagePlan;
}

export interface TimetablePlan {
  readonly cycleMs: number;
  readonly spans: readonly { readonly fromMs: number; readonly toMs: number; readonly count: number }[];
}

export type KeysPlan =
  | { readonly distribution: 'zipf'; readonly keys: number; readonly exponent: number }
  | { readonly distribution: 'shares'; readonly shares: readonly number[]; readonly lanes: number };

export interface ServicePlan {
  readonly id: string;
  /** Folder and package name. */
  readonly slug: string;
  /** Variable where several services meet. */
  readonly variable: string;
  readonly title: string;
  /** What messages from outside come from. */
  readonly source: 'http' | 'schedule' | 'webhook' | 'database' | 'device' | 'external';
  /** Callers from outside prove who they are: the variable with their tokens. */
  readonly callerTokens?: string;
  /** Databases that it writes to. */
  readonly stores: readonly string[];
  readonly kind: 'publisher' | 'service' | 'subscriber';
  readonly description: string;
  readonly owner: string;
  readonly modules: readonly string[];
  readonly configuration: Readonly<Record<string, string>>;
  readonly healthPath: string;
  readonly replicas: number;
  /** Workers per replica for calls that it answers. */
  readonly callWorkers: number;
  /** Workers per replica of the one pool, if there is one. */
  readonly sharedWorkers?: number;
  readonly publications: readonly PublicationPlan[];
  readonly calls: readonly CallPlan[];
  readonly subscriptions: readonly SubscriptionPlan[];
  readonly answers: readonly AnswerPlan[];
  /** What comes from outside: over HTTP or by load. */
  readonly entrances: readonly ({ readonly publication: PublicationPlan } | { readonly call: CallPlan })[];
  /** What comes by the clock of the service itself. */
  readonly schedules: readonly SchedulePlan[];
  readonly sources: readonly SourcePlan[];
}

export interface ProjectPlan {
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly broker: BrokerName;
  readonly messages: readonly MessagePlan[];
  readonly topics: readonly TopicPlan[];
  readonly services: readonly ServicePlan[];
  readonly expectations: readonly ExpectationPlan[];
  readonly types: readonly NamedType[];
  readonly design: Design;
}
