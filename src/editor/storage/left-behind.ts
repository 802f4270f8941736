/** Designs that are open no longer and whose last state is not kept yet: each is kept as soon as the store takes it. */
import type { SessionState } from '../session/session-state.ts';
import { GoneOn } from './documents.ts';
import { keeping, keepNow, keepState, mayKeep } from './keeping.ts';
import { documentOfOpening, endOpening, isKept, isOpen } from './openings.ts';
import { whileFree } from './tab.ts';

/** By the number of their opening. */
const left = new Map<number, SessionState>();

const tell = (): void => keeping.setState({ left: [...left.values()].map(({ design }) => design.name) });

/** An example or an empty canvas that nobody has changed: no loss where something else is kept in its place. */
const isUntouched = ({ source, borrowed, fileName }: SessionState): boolean =>
  source !== null && (borrowed || fileName === null);

/**
 * Another design takes the place of this one, or another tab has it now; `isLast`: what comes is not kept. True: something
 * of it is still to be kept.
 */
export const leave = (state: SessionState, isLast: boolean): boolean => {
  if (mayKeep(state) && !isKept(state) && (isLast || !isUntouched(state))) {
    left.set(state.opened, state);
    tell();
    return true;
  }
  if (!isOpen(state)) endOpening(state);
  return false;
};

/** It need not wait any longer: it is kept, or open again. */
export const noLongerLeft = (state: SessionState): void => {
  left.delete(state.opened);
  if (!isOpen(state)) endOpening(state);
  tell();
};

/** The state of a document that waits to be kept; undefined where none does. */
export const leftOf = (id: string): SessionState | undefined =>
  [...left.values()].find((state) => documentOfOpening(state)?.id === id);

/** Keeps what waits, each with its own document; false where something still has to wait. */
export const keepLeft = async (): Promise<boolean> => {
  for (const state of [...left.values()]) {
    try {
      if (await keepOwn(state)) noLongerLeft(state);
      else await keepCopy(state);
    } catch {
      // It waits for the next time.
    }
  }
  return left.size === 0;
};

/** False where another tab has gone on with its document. */
const keepOwn = async (state: SessionState): Promise<boolean> => {
  const document = documentOfOpening(state);
  try {
    if (document) return await whileFree(document.id, () => keepState(state));
    await keepState(state);
    return true;
  } catch (error) {
    if (error instanceof GoneOn) return false;
    throw error;
  }
};

const keepCopy = async (state: SessionState): Promise<void> => {
  const { copyOf, sayRescued } = await import('./rescue.ts');
  const copy = copyOf(state);
  left.set(copy.opened, copy);
  noLongerLeft(state);
  await keepState(copy);
  noLongerLeft(copy);
  sayRescued(copy);
};

/** Keeps everything that this page has to keep; false where something still has to wait. */
export const keepAll = async (): Promise<boolean> => {
  const isLeftKept = await keepLeft();
  return (await keepNow()) && isLeftKept;
};
