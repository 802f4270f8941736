/**
 * Random streams: the generator sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state each, many streams in one array.
 * The state of a stream is a hash of what it is for, so that adding an element leaves every other stream as it was.
 */

/** The states of all streams, four words each. */
export type Streams = Int32Array;

/** The next 32 random bits of stream `at` (its word offset), as a signed integer. */
export const next32 = (streams: Streams, at: number): number => {
  let a = streams[at]!;
  let b = streams[at + 1]!;
  let c = streams[at + 2]!;
  const counter = streams[at + 3]!;
  const sum = (((a + b) | 0) + counter) | 0;
  a = b ^ (b >>> 9);
  b = (c + (c << 3)) | 0;
  c = ((c << 21) | (c >>> 11)) + sum;
  streams[at] = a;
  streams[at + 1] = b;
  streams[at + 2] = c;
  streams[at + 3] = counter + 1;
  return sum;
};

/** Uniform on [0, 1) with 32 bits. */
export const nextUniform = (streams: Streams, at: number): number => (next32(streams, at) >>> 0) * 2 ** -32;

/** One round of the MurmurHash3 finaliser over `hash` and a word. */
const mixed = (hash: number, word: number): number => {
  let h = Math.imul(hash ^ word, 0x9e3779b1);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** A 32-bit hash of a stable name; `salt` gives independent ones. */
export const hashOf = (name: string, salt: number): number => {
  let hash = mixed(0x2545f491, salt);
  for (let i = 0; i < name.length; i++) hash = mixed(hash, name.charCodeAt(i));
  return mixed(hash, name.length);
};

/** Sets the stream at word offset `at` from the user's seed, the replication and two words that name its element and purpose. */
export const seedStream = (
  streams: Streams,
  at: number,
  seed: number,
  replication: number,
  first: number,
  second: number,
): void => {
  for (let word = 0; word < 3; word++) {
    let hash = mixed(0x6a09e667 + word, seed | 0);
    hash = mixed(hash, Math.floor(seed / 2 ** 32));
    hash = mixed(hash, replication);
    hash = mixed(hash, first);
    streams[at + word] = mixed(hash, second);
  }
  streams[at + 3] = 1;
  for (let round = 0; round < 12; round++) next32(streams, at);
};
