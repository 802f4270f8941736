/** A gate is open again: whoever waits goes through, one event each, in the order in which they came. */
import { bufferDoubles } from '../kernel/buffer-records.ts';
import type { Engine } from '../kernel/engine.ts';
import { GATE_HEAD, GATE_OPENING, GATE_SHUT, GATE_TAIL, GATE_WAITING, gateInts } from '../kernel/fault-records.ts';
import { GATE_OPENS, KEY, NEXT, SUBJECT, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import { NOW, UNCOUNTED } from '../kernel/scalars.ts';
import { plan, release } from '../kernel/tokens.ts';
import { getPlace, isFull } from './buffers.ts';
import { gateOfLink } from './gates.ts';
import { comeThrough, leaveFor, setOut } from './offer.ts';

/** The buffer that the gate is of, or -1: theirs are the last. */
const bufferAt = ({ tables }: Engine, gate: number): number =>
  Math.max(-1, gate - tables.gates + (tables.buffers.length >> bufferDoubles));

/** Lets the first of the line through; `opening` stands for the gate until nobody waits. */
export const gateOpens = (engine: Engine, opening: number): void => {
  const { F, I, N, X, gates } = engine;
  N[UNCOUNTED]! += 1;
  const gate = I[(opening << tokenInts) + SUBJECT]!;
  const at = gate << gateInts;
  const carrier = gates[at + GATE_HEAD]!;
  const buffer = bufferAt(engine, gate);
  if (carrier < 0 || gates[at + GATE_SHUT]! > 0 || (buffer >= 0 && isFull(engine, buffer, gate))) {
    gates[at + GATE_OPENING] = 0;
    release(engine, opening);
    return;
  }
  gates[at + GATE_HEAD] = I[(carrier << tokenInts) + NEXT]!;
  if (gates[at + GATE_HEAD]! < 0) gates[at + GATE_TAIL] = -1;
  gates[at + GATE_WAITING]! -= 1;
  if (buffer >= 0) {
    getPlace(engine, carrier, gate);
    leaveFor(engine, carrier);
  } else if (gateOfLink(engine, I[(carrier << tokenInts) + SUBJECT]!) === gate) setOut(engine, carrier);
  else comeThrough(engine, carrier);
  F[(opening << tokenDoubles) + KEY] = X[NOW]!;
  plan(engine, opening, GATE_OPENS);
};
