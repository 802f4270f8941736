/** Ids and draws that come out the same when a message is delivered again, so that a second attempt repeats the first. */
import { createHash, randomBytes } from 'node:crypto';

/** A UUID made from words: the same words, the same id, so that a broker and every reader see the repetition. */
export const idFrom = (...words: readonly string[]): string => {
  const hex = digest(words).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

/** A number in [0, 1) made from words: chance that does not change its mind on redelivery. */
export const drawFrom = (...words: readonly string[]): number => digest(words).readUIntBE(0, 6) / 2 ** 48;

/** The lane of a key: the same key always goes to the same one. */
export const laneOf = (key: string, lanes: number): number => (lanes === 1 ? 0 : digest([key]).readUInt32BE(0) % lanes);

/** Continues a W3C trace with its sampled flag, or starts one. */
export const traceparentAfter = (parent: string | undefined, sampled: boolean): string => {
  const trace = parent?.match(/^00-([0-9a-f]{32})-/)?.[1] ?? randomBytes(16).toString('hex');
  return `00-${trace}-${randomBytes(8).toString('hex')}-${sampled ? '01' : '00'}`;
};

/** Whether the first sender of a flow wants it to be looked at. */
export const isSampled = (traceparent = ''): boolean => (Number.parseInt(traceparent.slice(-2), 16) & 1) === 1;

const digest = (words: readonly string[]): Buffer => createHash('sha256').update(words.join('\u0000')).digest();
