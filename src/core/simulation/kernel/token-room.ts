/** Room for tokens: an engine gets its memory, more of it as tokens grow in number, and moves out when another one comes. */
import { layOutArena, listLength } from './arena.ts';
import { layOutCourses } from './courses.ts';
import type { Engine, Loop } from './engine.ts';
import { FREE, KIND, NEXT, tokenDoubles, tokenInts } from './layout.ts';
import { createLoop } from './loop.ts';
import { bytesPerToken, leaveWorkbench, type Memory, newMemory, takeWorkbench, workbenchBytes } from './memory.ts';
import { freeRoom } from './room.ts';
import { FREE_COUNT, FREE_HEAD, MASK } from './scalars.ts';
import type { Tables } from './tables.ts';

/** Gives a new engine its memory: the workbench of this thread, if all fits. */
export const settle = (engine: Engine, capacity: number): void => {
  const room = roomOnWorkbench(engine.tables);
  if (room < capacity * 2) moveTo(engine, ownMemory(engine.tables, capacity), capacity);
  else
    moveTo(
      engine,
      takeWorkbench(() => moveOut(engine)),
      room,
    );
  extend(engine, capacity);
};

/** Makes room for `capacity` tokens. */
export const grow = (engine: Engine, capacity: number): void => {
  if (capacity > engine.roomForTokens) moveTo(engine, ownMemory(engine.tables, capacity), capacity);
  extend(engine, capacity);
};

const moveOut = (engine: Engine): void => moveTo(engine, ownMemory(engine.tables, engine.capacity), engine.capacity);

const ownMemory = (tables: Tables, tokens: number): Memory => newMemory(layOutArena(tables, tokens).bytes);

/** Tokens for which there is room beside the tables, with the lists that grow with them; regions are laid out in steps of 128 bytes. */
const roomOnWorkbench = (tables: Tables): number => {
  const room = (workbenchBytes - layOutArena(tables, 0).bytes) / bytesPerToken;
  const lists = layOutArena(tables, room).bytes - workbenchBytes;
  const bytes = room * bytesPerToken;
  return lists <= 0 ? room : Math.floor((room * bytes) / (bytes + lists)) - 64;
};

/** Moves everything the engine has in its memory to another one with room for so many tokens. */
const moveTo = (engine: Engine, memory: Memory, roomForTokens: number): void => {
  const { tables } = engine;
  const from = engine.memory;
  const to = layOutArena(tables, roomForTokens);
  const { F, I, N, X } = memory;
  const doubles = (old: Float64Array, at: number): Float64Array => {
    F.set(old, at);
    return F.subarray(at, at + old.length);
  };
  const integers = (old: Int32Array, at: number, length = old.length): Int32Array => {
    I.set(old, at);
    return I.subarray(at, at + length);
  };
  F.set(engine.F.subarray(0, engine.capacity << tokenDoubles));
  doubles(engine.F.subarray(engine.offsets.stocks, engine.offsets.published), to.stocks);
  engine.A = doubles(engine.A, to.counts);
  engine.published = doubles(engine.published, to.published);
  engine.tallies = doubles(engine.tallies, to.tallies);
  engine.stations = integers(engine.stations, to.stations);
  engine.streams = integers(engine.streams, to.streams);
  integers(tables.entries, to.entries);
  const length = listLength(tables, roomForTokens);
  engine.pending = integers(engine.pending, to.pending, length);
  engine.starting = integers(engine.starting, to.starting, length);
  engine.publishing = integers(engine.publishing, to.publishing, length);
  moveList(from, memory);
  leaveWorkbench(from);
  N.set(engine.N);
  X.set(engine.X);
  engine.memory = memory;
  engine.run = loopOver(memory);
  engine.offsets = to;
  engine.roomForTokens = roomForTokens;
  engine.F = F;
  engine.I = I;
  engine.N = N;
  engine.X = X;
  engine.out = memory.out;
  engine.outWords = memory.outWords;
  layOutCourses(engine);
};

const loops = new WeakMap<Memory, Loop>();

/** One loop for each memory: a second one over the workbench would no longer see constants. */
const loopOver = (memory: Memory): Loop => {
  const loop = loops.get(memory) ?? createLoop(memory);
  loops.set(memory, loop);
  return loop;
};

/** The event list moves as it is. */
const moveList = (from: Memory, to: Memory): void => {
  const used = Math.min(from.todayKeys.length, to.todayKeys.length);
  to.todayKeys.set(from.todayKeys.subarray(0, used));
  to.todayTokens.set(from.todayTokens.subarray(0, used));
  const buckets = from.N[MASK]! + 1;
  to.buckets.set(from.buckets.subarray(0, buckets));
  to.occupied.fill(0);
  to.occupied.set(from.occupied.subarray(0, (buckets + 31) >> 5));
};

const enlarged = <Numbers extends Float64Array | Int32Array>(old: Numbers, next: Numbers): Numbers => {
  next.set(old);
  return next;
};

/** Puts tokens up to `capacity` on the free list. */
const extend = (engine: Engine, capacity: number): void => {
  const { tables, I, N } = engine;
  engine.stamps = enlarged(engine.stamps, new Float64Array(capacity * tables.stamps));
  if (tables.memories.length > 0) engine.origins = enlarged(engine.origins, new Float64Array(capacity * 2));
  engine.far = enlarged(engine.far, new Int32Array(capacity));
  for (let token = capacity - 1; token >= engine.capacity; token--) {
    I.fill(0, token << tokenInts, (token + 1) << tokenInts);
    I[(token << tokenInts) + KIND] = FREE;
    I[(token << tokenInts) + NEXT] = N[FREE_HEAD]!;
    N[FREE_HEAD] = token;
  }
  N[FREE_COUNT]! += capacity - engine.capacity;
  engine.capacity = capacity;
  engine.freeRoom = freeRoom(tables, capacity);
};
