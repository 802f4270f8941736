/**
 * What a topic remembers of what was published on it: pairs of numbers (cause, publication) with the attempt that published them and
 * the time until which they are known. All are remembered equally long, so that the oldest is forgotten first: a ring, and chains of
 * its places by hash. Both grow by doubling; nothing is allocated per publication.
 */
import { NOW } from './scalars.ts';

export interface Publications {
  causes: Float64Array;
  publications: Int32Array;
  attempts: Float64Array;
  until: Float64Array;
  /** The next place of a chain, or -1; and the first place of every chain. */
  next: Int32Array;
  chains: Int32Array;
  /** Place of the oldest, and how many there are. */
  first: number;
  size: number;
}

const firstLength = 64;

/** Room for `length` at first: a power of two, 2 or more. */
export const newPublications = (length = firstLength): Publications => ({
  causes: new Float64Array(length),
  publications: new Int32Array(length),
  attempts: new Float64Array(length),
  until: new Float64Array(length),
  next: new Int32Array(length),
  chains: new Int32Array(length).fill(-1),
  first: 0,
  size: 0,
});

/** Which chain; lengths are powers of two. */
const chainOf = ({ chains }: Publications, cause: number, publication: number): number =>
  Math.imul((cause | 0) ^ Math.imul(publication, 0x85ebca6b), 0x9e3779b1) >>> (Math.clz32(chains.length) + 1);

/** The attempt that published it first, or -1 when nobody has, as far as is known at the time `X[NOW]`: as an argument it would be allocated. */
export const publishedBy = (memory: Publications, cause: number, publication: number, X: Float64Array): number => {
  forget(memory, X);
  for (let at = memory.chains[chainOf(memory, cause, publication)]!; at >= 0; at = memory.next[at]!) {
    if (memory.causes[at] === cause && memory.publications[at] === publication) return memory.attempts[at]!;
  }
  return -1;
};

/** To be known for `lengthMs` from now on, which is the same for all; it must not be known yet. */
export const keep = (
  memory: Publications,
  cause: number,
  publication: number,
  attempt: number,
  lengthMs: number,
  X: Float64Array,
): void => {
  if (memory.size === memory.causes.length) double(memory);
  const at = enter(memory, cause, publication, attempt);
  memory.until[at] = X[NOW]! + lengthMs;
};

/** Its place, to which the time is still to be written. */
const enter = (memory: Publications, cause: number, publication: number, attempt: number): number => {
  const at = (memory.first + memory.size) & (memory.causes.length - 1);
  const chain = chainOf(memory, cause, publication);
  memory.causes[at] = cause;
  memory.publications[at] = publication;
  memory.attempts[at] = attempt;
  memory.next[at] = memory.chains[chain]!;
  memory.chains[chain] = at;
  memory.size += 1;
  return at;
};

const forget = (memory: Publications, X: Float64Array): void => {
  while (memory.size > 0 && memory.until[memory.first]! <= X[NOW]!) {
    const at = memory.first;
    unchain(memory, at);
    memory.first = (at + 1) & (memory.causes.length - 1);
    memory.size -= 1;
  }
};

const unchain = (memory: Publications, at: number): void => {
  const chain = chainOf(memory, memory.causes[at]!, memory.publications[at]!);
  if (memory.chains[chain] === at) {
    memory.chains[chain] = memory.next[at]!;
    return;
  }
  let before = memory.chains[chain]!;
  while (memory.next[before] !== at) before = memory.next[before]!;
  memory.next[before] = memory.next[at]!;
};

const double = (memory: Publications): void => {
  const old = { ...memory };
  Object.assign(memory, newPublications(old.causes.length * 2));
  for (let i = 0; i < old.size; i++) {
    const at = (old.first + i) & (old.causes.length - 1);
    const place = enter(memory, old.causes[at]!, old.publications[at]!, old.attempts[at]!);
    memory.until[place] = old.until[at]!;
  }
};
