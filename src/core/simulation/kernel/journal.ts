/**
 * The journal: what happens to each message, told by the tokens that stand for it, so that whoever reads it from the start can follow
 * every message, its copies and what they cause. It grows until its reader empties it. Kept only when somebody follows messages;
 * the tables must say that messages hand on what they carry.
 */

export interface Journal {
  notes: Float64Array;
  /** How many notes there are. */
  length: number;
}

// Fields of a note.
/** Simulated time in ms. */
export const NOTE_TIME = 0;
/** A kind of `trace.ts`, or one of those below. */
export const NOTE_KIND = 1;
export const NOTE_TOKEN = 2;
/** The token that it comes from, or the route. */
export const NOTE_OTHER = 3;
/** The subscription or call; of a publication its link, or below 0 a dead letter. */
export const NOTE_ELEMENT = 4;
/** What the kind needs: a duration, a reason, a partition. */
export const NOTE_VALUE = 5;
export const noteDoubles = 3;

// Kinds of notes beside those of movements.
/** `NOTE_VALUE` 1: a publication lies between the two. */
export const NOTED_DESCENT = 16;
/** A request that nothing caused. */
export const NOTED_ORIGIN = 17;
/** The publication of a carrier is under way for so long. */
export const NOTED_UNDER_WAY = 18;
/** What the carrier brought has come to an end. */
export const NOTED_SETTLED = 19;
/** A publication that was put off is due. */
export const NOTED_DUE = 20;
/** Ready for a worker. */
export const NOTED_QUEUED = 21;
/** Sent to a worker, where it arrives after so long. */
export const NOTED_SENT = 22;
/** The attempt is over, whatever becomes of it. */
export const NOTED_ENDED = 23;
/** Broken off by who went down, or worth nothing to its caller any more. */
export const NOTED_BROKEN_OFF = 24;
/** The token goes on for another one that is gone. */
export const NOTED_SUCCESSOR = 25;
/** The same after an acknowledge timeout: the old work goes on, too. */
export const NOTED_REDELIVERY = 26;
/** The token is a second delivery of another one. */
export const NOTED_SECOND = 27;
export const NOTED_KEPT = 28;
export const NOTED_REQUEST = 29;
/** Its end counts as a duplicate. */
export const NOTED_DUPLICATE = 30;

export const newJournal = (): Journal => ({ notes: new Float64Array(1024 << noteDoubles), length: 0 });
