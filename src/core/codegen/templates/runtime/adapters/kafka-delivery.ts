/** The three ends of a delivery; the acknowledgement timeout is a fourth. Only the first counts. */
import type { Delivery } from '../broker.ts';

interface Ends {
  /** It will not come again; resolves once Kafka knows that. */
  finish(): Promise<void>;
  again(delayMs: number): void;
}

export const deliveryOf = (
  text: string,
  attempt: number,
  ackTimeoutMs: number | undefined,
  { finish, again }: Ends,
): Delivery => {
  let ended = false;
  const end = async (then: () => Promise<void> | void): Promise<void> => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    await then();
  };
  const retryAfter = (delayMs: number) => end(() => again(delayMs));
  const timer = ackTimeoutMs === undefined ? undefined : setTimeout(() => void retryAfter(0), ackTimeoutMs);
  return { text, attempt, acknowledge: () => end(finish), discard: () => end(finish), retryAfter };
};
