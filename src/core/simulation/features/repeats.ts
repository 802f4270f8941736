/**
 * Deduplication: a topic drops a publication that it has had within its window. The identity of a message is what caused it, as in
 * generated code: the copy of a message in its group, and the link that publishes. So what one attempt publishes is new, all its
 * copies too, and what a later attempt at the same message publishes over the same link (after a failure, or because the
 * acknowledgement came too late) is a repeat. What sources publish, what calls cause and dead letters are always new. The window
 * begins when the topic takes the first one; repeats do not lengthen it, and what a full topic refuses is not remembered.
 */
import type { Engine } from '../kernel/engine.ts';
import { keep, publishedBy } from '../kernel/publication-memory.ts';
import { NUMBERED } from '../kernel/scalars.ts';

/** The copy has come into its group: what is published because of it has this cause. */
export const becomeCause = ({ X, origins }: Engine, copy: number): void => {
  X[NUMBERED]! += 1;
  origins[copy * 2] = X[NUMBERED]!;
};

/** Another attempt at the message begins. */
export const countAttempt = ({ X, origins }: Engine, token: number): void => {
  X[NUMBERED]! += 1;
  origins[token * 2 + 1] = X[NUMBERED]!;
};

/** What it publishes is always new. */
export const haveNoCause = ({ origins }: Engine, token: number): void => {
  origins[token * 2] = 0;
};

/** `child` publishes for `parent`, or is its twin. */
export const haveCauseOf = ({ origins }: Engine, parent: number, child: number): void => {
  origins[child * 2] = origins[parent * 2]!;
  origins[child * 2 + 1] = origins[parent * 2 + 1]!;
};

/** Whether an earlier attempt at what made `parent` publish has published this already. */
export const isRepeated = (engine: Engine, memory: number, publication: number, parent: number): boolean => {
  const { X, memories, origins } = engine;
  const cause = origins[parent * 2]!;
  if (cause === 0) return false;
  const attempt = publishedBy(memories[memory]!, cause, publication, X);
  return attempt >= 0 && attempt !== origins[parent * 2 + 1];
};

/** The topic takes it. */
export const remember = (engine: Engine, memory: number, publication: number, parent: number): void => {
  const { X, memories, origins, tables } = engine;
  const cause = origins[parent * 2]!;
  if (cause === 0 || publishedBy(memories[memory]!, cause, publication, X) >= 0) return;
  keep(memories[memory]!, cause, publication, origins[parent * 2 + 1]!, tables.memories[memory]!, X);
};
