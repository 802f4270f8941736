/** Where things stand in the tables of faults; see `records.ts`. */

/** A fault with a beginning and an end of its own. 16 integers and 2 doubles (begin, length in ms); its lists stand in `hits`. */
export const faultInts = 4;
export const FAULT_KIND = 0;
export const FAULT_NODE = 1;
/** Stations, each with how many of its workers are hit; of a cut those that it closes. */
export const FAULT_STATIONS_AT = 2;
export const FAULT_STATIONS_END = 3;
/** Places in `ties` over which no message is taken. */
export const FAULT_TIES_AT = 4;
export const FAULT_TIES_END = 5;
export const FAULT_LANES_AT = 6;
export const FAULT_LANES_END = 7;
/** Entries whose messages are lost when nobody of their group can be reached. */
export const FAULT_ENTRIES_AT = 8;
export const FAULT_ENTRIES_END = 9;
/** Plus 1 each; 0: none. */
export const FAULT_GATE = 10;
export const FAULT_CALL = 11;
/** Standby replicas take the place of what goes down. */
export const FAULT_REPLACED = 12;
/** Of a cut link into a group whose lanes change hands: where its record begins in `scaled`, plus 1. It hits the lanes that the node has. */
export const FAULT_GROUP = 13;

export const STALL = 0;
export const DOWN = 1;
export const REPLICA = 2;
export const CUT = 3;

/** A gate that a fault shuts or a full buffer, and who waits before it. 8 integers. */
export const gateInts = 3;
/** How many faults keep it shut. */
export const GATE_SHUT = 0;
export const GATE_HEAD = 1;
export const GATE_TAIL = 2;
/** Those who wait are let through, one after the other. */
export const GATE_OPENING = 3;
export const GATE_WAITING = 4;
/** Of a publisher's buffer: how many messages have a place in it. */
export const GATE_USED = 5;

/** An effect of a fault on a subscription or call: 4 doubles (kind, from and to in ms, value). */
export const effectDoubles = 2;
export const EFFECT_KIND = 0;
export const EFFECT_FROM = 1;
export const EFFECT_TO = 2;
export const EFFECT_VALUE = 3;
export const EFFECT_SLOW = 0;
export const EFFECT_FAILURE = 1;
export const EFFECT_POISON = 2;
export const EFFECT_DUPLICATES = 3;

/** The effects on each subscription or call, and the streams that draw for them: 4 integers. */
export const effectInts = 2;
export const EFFECTS_AT = 0;
export const EFFECTS_END = 1;
export const POISON_STREAM = 2;
export const DUPLICATES_STREAM = 3;
