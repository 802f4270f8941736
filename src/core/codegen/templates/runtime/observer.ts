/** What happens, told as it happens: the console, a log file and tests listen to the same words. */

export type Happening =
  | 'published'
  | 'handled'
  | 'failed'
  | 'repeated'
  | 'expired'
  | 'invalid'
  | 'dead-lettered'
  | 'discarded';

export interface Observation {
  readonly what: Happening;
  readonly service: string;
  readonly topic: string;
  readonly type: string;
  readonly id: string;
  readonly correlationId: string;
  /** The flow is one of those that its first sender wants to be looked at. */
  readonly sampled: boolean;
  readonly attempt?: number;
  readonly tookMs?: number;
  readonly reason?: string;
}

export type Observer = (observation: Observation) => void;
