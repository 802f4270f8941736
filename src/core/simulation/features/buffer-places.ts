/** Places in a publisher's buffer: taken by what has set out, free again once the topic has it or it is given up. */
import { BUFFER_GATE, BUFFER_PATIENCE, BUFFERED, bufferDoubles } from '../kernel/buffer-records.ts';
import type { Engine } from '../kernel/engine.ts';
import { GATE_HEAD, GATE_OPENING, GATE_USED, gateInts } from '../kernel/fault-records.ts';
import {
  BUFFER_TIMEOUT,
  DETAIL,
  GATE_OPENS,
  GENERATION,
  KEY,
  MARKS,
  OFFERED,
  STATION,
  SUBJECT,
  tokenDoubles,
  tokenInts,
} from '../kernel/layout.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';

/** The buffer of a publication, or -1; a dead letter has none. */
export const bufferOf = ({ tables }: Engine, publication: number): number =>
  publication < 0 || tables.bufferOf.length === 0 ? -1 : tables.bufferOf[publication]!;

export const gateOfBuffer = ({ tables }: Engine, buffer: number): number =>
  tables.buffers[(buffer << bufferDoubles) + BUFFER_GATE]!;

/** Whoever waits before the gate may go through, one event each. */
export const letThrough = (engine: Engine, gate: number): void => {
  const { F, I, X, gates } = engine;
  const at = gate << gateInts;
  if (gates[at + GATE_HEAD]! < 0 || gates[at + GATE_OPENING] === 1) return;
  gates[at + GATE_OPENING] = 1;
  const opening = allocate(engine);
  I[(opening << tokenInts) + SUBJECT] = gate;
  F[(opening << tokenDoubles) + KEY] = X[NOW]!;
  plan(engine, opening, GATE_OPENS);
};

/** The message is confirmed, refused or given up: its place, if it has one, is for the next. */
export const leaveBuffer = (engine: Engine, carrier: number): void => {
  const { I, gates } = engine;
  const ints = carrier << tokenInts;
  const buffer = bufferOf(engine, I[ints + SUBJECT]!);
  if (buffer < 0 || I[ints + MARKS] !== BUFFERED) return;
  I[ints + MARKS] = 0;
  const gate = gateOfBuffer(engine, buffer);
  gates[(gate << gateInts) + GATE_USED]! -= 1;
  letThrough(engine, gate);
};

/** The carrier begins to wait: of a publisher that keeps messages only for so long, not for ever. */
export const watchKept = (engine: Engine, carrier: number, where: number): void => {
  const { F, I, X, tables } = engine;
  const ints = carrier << tokenInts;
  const buffer = bufferOf(engine, I[ints + SUBJECT]!);
  if (buffer < 0) return;
  I[ints + STATION] = where;
  const patience = tables.buffers[(buffer << bufferDoubles) + BUFFER_PATIENCE]!;
  if (patience === 0) return;
  const timer = allocate(engine);
  I[(timer << tokenInts) + SUBJECT] = carrier;
  I[(timer << tokenInts) + DETAIL] = I[ints + GENERATION]!;
  F[(timer << tokenDoubles) + KEY] = Math.max(X[NOW]!, F[(carrier << tokenDoubles) + OFFERED]! + patience);
  plan(engine, timer, BUFFER_TIMEOUT);
};
