/**
 * Delayed retries on brokers that have none: the message is published again to its group's place for retries and only then
 * acknowledged. Who reads that place holds each message until it is due. Attempt and time travel in its headers, so that
 * they outlive every process.
 */

export interface HeldBack {
  /** The delivery that it is held back for: 2 for the first retry. */
  readonly attempt: number;
  /** In milliseconds since 1970. */
  readonly dueAt: number;
}

export const heldBackHeaders = ({ attempt, dueAt }: HeldBack): Record<'attempt' | 'due', string> => ({
  attempt: String(attempt),
  due: String(dueAt),
});

/** What comes without these headers comes for the first time. */
export const heldBackOf = (headers: Readonly<Record<string, unknown>> | undefined): HeldBack => ({
  attempt: Number(headers?.attempt ?? 1),
  dueAt: Number(headers?.due ?? 0),
});
