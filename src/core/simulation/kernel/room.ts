/** How much room there must be before an event: for what it may create, and for as much as a crash may give back. */
import type { Tables } from './tables.ts';

/** Enough for every overload that can still be read; beyond it a run ends early and says so. */
export const mostTokens = 4_000_000;

/** A message that a crash gives back takes so many tokens at most: its successor, and timers of both. */
export const tokensPerHeld = 4;

/** Free tokens to be kept where there are `capacity`: a crash gives back no more messages than there are. */
export const freeRoom = ({ burst, crashBurst }: Tables, capacity: number): number =>
  burst + Math.min(crashBurst, Math.ceil((capacity * tokensPerHeld) / (tokensPerHeld + 1)));

/** A capacity to begin with, so that there is room for the first events. */
export const firstCapacity = ({ burst, crashBurst }: Tables, least: number): number =>
  Math.max(least, Math.min((burst + crashBurst) * 2, burst * (tokensPerHeld + 1) * 2));
