/**
 * The loop of the simulation. One long function on purpose: every table is a local constant, nothing is allocated, and the
 * common path (arrival, fan-out, queue, work, acknowledgement) calls nobody. What is rare is behind flag bits, in `../features`.
 * Each turn: take the earliest event; let it free a worker, publish, or both; offer what is published to its groups; let the
 * freed worker take the next message; draw the work of what begins; put the new events on the list.
 */

import { finishUnitExponential, layerAccept, layerWidth } from '../../distributions/law/unit-exponential.ts';
import { beginSpecially } from '../features/attempt.ts';
import { happen } from '../features/happenings.ts';
import { inherit } from '../features/inheritance.ts';
import { samplers } from '../features/laws.ts';
import { enter, offer } from '../features/offer.ts';
import { publishSpecially } from '../features/publication.ts';
import { setFree } from '../features/queue.ts';
import { trigger } from '../features/triggers.ts';
import {
  BASE,
  CURRENT,
  EMPTIES,
  type Engine,
  EVENTS,
  FAR_DUE,
  FREE_COUNT,
  FREE_HEAD,
  FREEING,
  HOLDING,
  IN_BUCKETS,
  INVERSE_WIDTH,
  MASK,
  NOW,
  PENDING,
  PUBLISHING,
  RELEASING,
  SEQUENCE_NEXT,
  STARTING,
  STEPS,
  TOP,
} from './engine.ts';
import { drawNear, insertFar } from './event-list.ts';
import {
  DELIVERY,
  FREE,
  histogramBuckets,
  KEY,
  KIND,
  lowestExponent,
  MARKS,
  NEXT,
  OFFERED,
  POISSON_ARRIVAL,
  SEQUENCE,
  SINCE,
  STATION,
  tokenDoubles,
  tokenInts,
  WAITING,
  WORK_END,
} from './layout.ts';
import { LIMIT_REACHED, NEEDS_ROOM, TIME_REACHED } from './outcome.ts';
import {
  ACKED,
  AT_STATION,
  BUSY_AREA,
  BY_CHANCE,
  countDoubles,
  DELIVERED,
  deliveryInts,
  ENTRIES_AT,
  ENTRIES_END,
  ENTRY_DELIVERY,
  ENTRY_FLAGS,
  entryInts,
  FLAGS,
  HEAD,
  IDLE,
  PROCESSED_AT,
  PROCESSED_END,
  PUBLICATION_FLAGS,
  PUBLICATION_ROUTE,
  publicationInts,
  QUEUE_AREA,
  RESPONSE_SUM,
  ROUTE_FLAGS,
  routeInts,
  SOURCE_PUBLICATION,
  SOURCE_STREAM,
  SPECIAL_END,
  SPECIAL_START,
  STATION_FLAGS,
  SUBSCRIPTION,
  sourceInts,
  stationInts,
  TAIL,
  TRIGGER_FLAGS,
  TRIGGER_PUBLICATION,
  TRIGGER_STREAM,
  triggerInts,
  WAIT_SUM,
  WAITING_MOST,
  WAITING_NOW,
  WORK_AT,
  WORK_LAW,
  WORK_STREAM,
} from './records.ts';
import { MOVED_ACKNOWLEDGED, MOVED_BEGUN, MOVED_OFFERED, MOVED_PUBLISHED, record, recordAt } from './trace.ts';

const lateSequence = 2 ** 52;
const lowestBucket = (1023 + lowestExponent) << 6;

/** Runs at most `limit` events, none later than `until` (ms). Why it came back: see `outcome.ts`. */
export const run = (E: Engine, limit: number, until: number): number => {
  const { F, I, N, X, todayKeys, todayTokens, buckets, out, outWords, histograms, tables, offsets } = E;
  // A number read from an object is checked at every use; after `| 0` it is known to be an integer.
  const deliveriesAt = offsets.deliveries | 0;
  const stationsAt = offsets.stations | 0;
  const routesAt = offsets.routes | 0;
  const entriesAt = offsets.entries | 0;
  const publicationsAt = offsets.publications | 0;
  const triggersAt = offsets.triggers | 0;
  const sourcesAt = offsets.sources | 0;
  const streamsAt = offsets.streams | 0;
  const pendingAt = offsets.pending | 0;
  const startingAt = offsets.starting | 0;
  const publishingAt = offsets.publishing | 0;
  const countsAt = offsets.counts | 0;
  const publishedAt = offsets.published | 0;
  const lawsAt = offsets.laws | 0;
  const sourceNumbersAt = offsets.sourceNumbers | 0;
  const triggerSharesAt = offsets.triggerShares | 0;
  const burst = tables.burst | 0;
  const inherits = tables.inherits;
  const tracing = E.trace !== null;
  const base = X[BASE]!;
  const inverseWidth = X[INVERSE_WIDTH]!;
  const mask = N[MASK]!;
  let freeHead = N[FREE_HEAD]!;
  let freeCount = N[FREE_COUNT]!;
  let inBuckets = N[IN_BUCKETS]!;
  let top = N[TOP]!;
  let current = N[CURRENT]!;
  let sequence = X[SEQUENCE_NEXT]!;
  let steps = 0;
  let result = LIMIT_REACHED;
  let count = 0;

  turns: for (; count < limit; count++) {
    if (freeCount < burst) {
      result = NEEDS_ROOM;
      break;
    }
    // The earliest event.
    while (top < 0) {
      if (inBuckets === 0 || current >= N[FAR_DUE]!) {
        N[TOP] = top;
        N[CURRENT] = current;
        N[IN_BUCKETS] = inBuckets;
        result = drawNear(E);
        inBuckets = N[IN_BUCKETS]!;
        if (result !== LIMIT_REACHED) break turns;
        current = N[CURRENT]!;
      }
      current++;
      const slot = current & mask;
      let token = buckets[slot]!;
      if (token < 0) {
        N[EMPTIES]! += 1;
        continue;
      }
      buckets[slot] = -1;
      while (token >= 0) {
        const next = I[(token << tokenInts) + NEXT]!;
        const key = F[(token << tokenDoubles) + KEY]!;
        let at = top;
        while (at >= 0) {
          const other = todayKeys[at]!;
          if (other > key) break;
          if (
            other === key &&
            F[(todayTokens[at]! << tokenDoubles) + SEQUENCE]! > F[(token << tokenDoubles) + SEQUENCE]!
          ) {
            break;
          }
          todayKeys[at + 1] = other;
          todayTokens[at + 1] = todayTokens[at]!;
          at--;
        }
        steps += top - at;
        todayKeys[at + 1] = key;
        todayTokens[at + 1] = token;
        top++;
        inBuckets--;
        token = next;
      }
    }
    const now = todayKeys[top]!;
    if (now > until) {
      result = TIME_REACHED;
      break;
    }
    const token = todayTokens[top]!;
    top--;
    X[NOW] = now;
    const ints = token << tokenInts;
    const doubles = token << tokenDoubles;
    const kind = I[ints + KIND]!;

    let pendingCount = 0;
    let startingCount = 0;
    let publishingCount = 0;
    let freeing = -1;
    let releasing = -1;

    if (kind === WORK_END) {
      const delivery = deliveriesAt + (I[ints + DELIVERY]! << deliveryInts);
      if ((I[delivery + FLAGS]! & SPECIAL_END) === 0) {
        const counts = countsAt + (I[delivery + SUBSCRIPTION]! << countDoubles);
        const since = F[doubles + SINCE]!;
        const offered = F[doubles + OFFERED]!;
        const response = now - offered;
        F[counts + ACKED]! += 1;
        F[counts + RESPONSE_SUM]! += response;
        F[counts + WAIT_SUM]! += since - offered;
        F[counts + BUSY_AREA]! += now - since;
        out[0] = response;
        let bucket = (outWords[1]! >> 14) - lowestBucket;
        if (bucket < 0) bucket = 0;
        else if (bucket >= histogramBuckets) bucket = histogramBuckets - 1;
        histograms[I[delivery + SUBSCRIPTION]! * histogramBuckets + bucket]! += 1;
        if (tracing) recordAt(E, MOVED_ACKNOWLEDGED, token, response);
        const triggersEnd = I[delivery + PROCESSED_END]!;
        for (let at = I[delivery + PROCESSED_AT]!; at < triggersEnd; at++) {
          const row = triggersAt + (at << triggerInts);
          const flags = I[row + TRIGGER_FLAGS]!;
          if (flags === 0) {
            I[publishingAt + publishingCount++] = I[row + TRIGGER_PUBLICATION]!;
          } else if (flags === BY_CHANCE) {
            const words = streamsAt + I[row + TRIGGER_STREAM]!;
            const a = I[words]!;
            const b = I[words + 1]!;
            const c = I[words + 2]!;
            const counter = I[words + 3]!;
            const drawn = (((a + b) | 0) + counter) | 0;
            I[words] = b ^ (b >>> 9);
            I[words + 1] = (c + (c << 3)) | 0;
            I[words + 2] = ((c << 21) | (c >>> 11)) + drawn;
            I[words + 3] = counter + 1;
            if ((drawn >>> 0) * 2 ** -32 < F[triggerSharesAt + at]!) {
              I[publishingAt + publishingCount++] = I[row + TRIGGER_PUBLICATION]!;
            }
          } else {
            N[PUBLISHING] = publishingCount;
            N[PENDING] = pendingCount;
            N[FREE_HEAD] = freeHead;
            N[FREE_COUNT] = freeCount;
            at = trigger(E, at, token);
            freeHead = N[FREE_HEAD]!;
            freeCount = N[FREE_COUNT]!;
            publishingCount = N[PUBLISHING]!;
            pendingCount = N[PENDING]!;
          }
        }
        freeing = token;
        releasing = I[ints + STATION]!;
      } else {
        N[PENDING] = 0;
        N[STARTING] = 0;
        N[PUBLISHING] = 0;
        N[FREEING] = -1;
        N[RELEASING] = -1;
        N[FREE_HEAD] = freeHead;
        N[FREE_COUNT] = freeCount;
        happen(E, token, kind);
        freeHead = N[FREE_HEAD]!;
        freeCount = N[FREE_COUNT]!;
        pendingCount = N[PENDING]!;
        startingCount = N[STARTING]!;
        publishingCount = N[PUBLISHING]!;
        freeing = N[FREEING]!;
        releasing = N[RELEASING]!;
      }
    } else if (kind === POISSON_ARRIVAL) {
      const source = I[ints + DELIVERY]!;
      const stream = I[sourcesAt + (source << sourceInts) + SOURCE_STREAM]!;
      // One draw of sfc32 and the usual branch of the ziggurat, written out.
      const words = streamsAt + stream;
      const a = I[words]!;
      const b = I[words + 1]!;
      const c = I[words + 2]!;
      const counter = I[words + 3]!;
      const drawn = (((a + b) | 0) + counter) | 0;
      I[words] = b ^ (b >>> 9);
      I[words + 1] = (c + (c << 3)) | 0;
      I[words + 2] = ((c << 21) | (c >>> 11)) + drawn;
      I[words + 3] = counter + 1;
      const layer = drawn & 255;
      const place = drawn >>> 8;
      let gap: number;
      if (place < layerAccept[layer]!) gap = place * layerWidth[layer]!;
      else {
        finishUnitExponential(E.streams, stream, drawn, out);
        gap = out[0]!;
      }
      F[doubles + KEY] = now + gap * F[sourceNumbersAt + (source << 2)]!;
      I[pendingAt + pendingCount++] = token;
      I[publishingAt + publishingCount++] = I[sourcesAt + (source << sourceInts) + SOURCE_PUBLICATION]!;
    } else {
      N[PENDING] = 0;
      N[STARTING] = 0;
      N[PUBLISHING] = 0;
      N[FREEING] = -1;
      N[RELEASING] = -1;
      N[FREE_HEAD] = freeHead;
      N[FREE_COUNT] = freeCount;
      happen(E, token, kind);
      freeHead = N[FREE_HEAD]!;
      freeCount = N[FREE_COUNT]!;
      pendingCount = N[PENDING]!;
      startingCount = N[STARTING]!;
      publishingCount = N[PUBLISHING]!;
      freeing = N[FREEING]!;
      releasing = N[RELEASING]!;
    }

    // What was published is offered to its groups.
    for (let i = 0; i < publishingCount; i++) {
      const publication = I[publishingAt + i]!;
      let route: number;
      let special: number;
      if (publication < 0) {
        route = ~publication;
        special = 0;
      } else {
        route = I[publicationsAt + (publication << publicationInts) + PUBLICATION_ROUTE]!;
        special = I[publicationsAt + (publication << publicationInts) + PUBLICATION_FLAGS]!;
      }
      const row = routesAt + (route << routeInts);
      if ((special | I[row + ROUTE_FLAGS]!) !== 0) {
        N[PENDING] = pendingCount;
        N[STARTING] = startingCount;
        N[FREE_HEAD] = freeHead;
        N[FREE_COUNT] = freeCount;
        if (special !== 0) publishSpecially(E, publication, token);
        else offer(E, route, publication, token);
        freeHead = N[FREE_HEAD]!;
        freeCount = N[FREE_COUNT]!;
        pendingCount = N[PENDING]!;
        startingCount = N[STARTING]!;
        continue;
      }
      F[publishedAt + route]! += 1;
      if (tracing) record(E, MOVED_PUBLISHED, publication, route, 0);
      const entriesEnd = I[row + ENTRIES_END]!;
      for (let entry = I[row + ENTRIES_AT]!; entry < entriesEnd; entry++) {
        const copy = freeHead;
        const copyInts = copy << tokenInts;
        const copyDoubles = copy << tokenDoubles;
        freeHead = I[copyInts + NEXT]!;
        freeCount--;
        const delivery = I[entriesAt + (entry << entryInts) + ENTRY_DELIVERY]!;
        const row = deliveriesAt + (delivery << deliveryInts);
        const counts = countsAt + (I[row + SUBSCRIPTION]! << countDoubles);
        F[counts + DELIVERED]! += 1;
        I[copyInts + DELIVERY] = delivery;
        I[copyInts + MARKS] = 0;
        F[copyDoubles + OFFERED] = now;
        if (inherits) inherit(E, token, copy, publication, 1);
        if (I[entriesAt + (entry << entryInts) + ENTRY_FLAGS] !== 0) {
          N[PENDING] = pendingCount;
          N[STARTING] = startingCount;
          N[FREE_HEAD] = freeHead;
          N[FREE_COUNT] = freeCount;
          enter(E, copy, entry);
          freeHead = N[FREE_HEAD]!;
          freeCount = N[FREE_COUNT]!;
          pendingCount = N[PENDING]!;
          startingCount = N[STARTING]!;
          continue;
        }
        if (tracing) recordAt(E, MOVED_OFFERED, copy, 0);
        const station = I[row + AT_STATION]!;
        const queue = stationsAt + (station << stationInts);
        I[copyInts + STATION] = station;
        if (I[queue + IDLE]! > 0) {
          I[queue + IDLE]! -= 1;
          I[startingAt + startingCount++] = copy;
        } else {
          I[copyInts + KIND] = WAITING;
          F[copyDoubles + SINCE] = now;
          I[copyInts + NEXT] = -1;
          const tail = I[queue + TAIL]!;
          if (tail < 0) I[queue + HEAD] = copy;
          else I[(tail << tokenInts) + NEXT] = copy;
          I[queue + TAIL] = copy;
          const waiting = F[counts + WAITING_NOW]! + 1;
          F[counts + WAITING_NOW] = waiting;
          if (waiting > F[counts + WAITING_MOST]!) F[counts + WAITING_MOST] = waiting;
        }
      }
    }

    if (N[HOLDING] !== 0) {
      // A publication waits outside a full topic, and with it the worker that made it.
      N[HOLDING] = 0;
      freeing = -1;
      releasing = -1;
    }
    if (freeing >= 0) {
      I[(freeing << tokenInts) + KIND] = FREE;
      I[(freeing << tokenInts) + NEXT] = freeHead;
      freeHead = freeing;
      freeCount++;
    }

    // The worker that is free now takes the next message.
    if (releasing >= 0) {
      const queue = stationsAt + (releasing << stationInts);
      if (I[queue + STATION_FLAGS] === 0) {
        const head = I[queue + HEAD]!;
        if (head < 0) I[queue + IDLE]! += 1;
        else {
          const next = I[(head << tokenInts) + NEXT]!;
          I[queue + HEAD] = next;
          if (next < 0) I[queue + TAIL] = -1;
          const waited = deliveriesAt + (I[(head << tokenInts) + DELIVERY]! << deliveryInts);
          const counts = countsAt + (I[waited + SUBSCRIPTION]! << countDoubles);
          F[counts + WAITING_NOW]! -= 1;
          F[counts + QUEUE_AREA]! += now - F[(head << tokenDoubles) + SINCE]!;
          I[startingAt + startingCount++] = head;
        }
      } else {
        N[PENDING] = pendingCount;
        N[STARTING] = startingCount;
        N[FREE_HEAD] = freeHead;
        N[FREE_COUNT] = freeCount;
        setFree(E, releasing);
        freeHead = N[FREE_HEAD]!;
        freeCount = N[FREE_COUNT]!;
        pendingCount = N[PENDING]!;
        startingCount = N[STARTING]!;
      }
    }

    // Work begins: its length is drawn.
    for (let i = 0; i < startingCount; i++) {
      const begun = I[startingAt + i]!;
      const begunDoubles = begun << tokenDoubles;
      const row = deliveriesAt + (I[(begun << tokenInts) + DELIVERY]! << deliveryInts);
      if ((I[row + FLAGS]! & SPECIAL_START) !== 0) {
        N[PENDING] = pendingCount;
        N[FREE_HEAD] = freeHead;
        N[FREE_COUNT] = freeCount;
        beginSpecially(E, begun);
        freeHead = N[FREE_HEAD]!;
        freeCount = N[FREE_COUNT]!;
        pendingCount = N[PENDING]!;
      }
      const law = I[row + WORK_LAW]!;
      let work: number;
      if (law === 1) {
        const stream = I[row + WORK_STREAM]!;
        const words = streamsAt + stream;
        const a = I[words]!;
        const b = I[words + 1]!;
        const c = I[words + 2]!;
        const counter = I[words + 3]!;
        const drawn = (((a + b) | 0) + counter) | 0;
        I[words] = b ^ (b >>> 9);
        I[words + 1] = (c + (c << 3)) | 0;
        I[words + 2] = ((c << 21) | (c >>> 11)) + drawn;
        I[words + 3] = counter + 1;
        const layer = drawn & 255;
        const place = drawn >>> 8;
        if (place < layerAccept[layer]!) work = place * layerWidth[layer]!;
        else {
          finishUnitExponential(E.streams, stream, drawn, out);
          work = out[0]!;
        }
        work *= F[lawsAt + I[row + WORK_AT]!]!;
      } else if (law === 0) work = 0;
      else {
        samplers[law]!(E.streams, I[row + WORK_STREAM]!, tables.laws, I[row + WORK_AT]!, tables.numbers, out);
        work = out[0]!;
      }
      if (tracing) recordAt(E, MOVED_BEGUN, begun, work);
      F[begunDoubles + SINCE] = now;
      F[begunDoubles + KEY] = now + work;
      I[(begun << tokenInts) + KIND] = WORK_END;
      I[pendingAt + pendingCount++] = begun;
    }

    // The new events go on the list; at equal times the ends of work come first, then the order of planning.
    for (let i = 0; i < pendingCount; i++) {
      const planned = I[pendingAt + i]!;
      const plannedInts = planned << tokenInts;
      const key = F[(planned << tokenDoubles) + KEY]!;
      sequence += 1;
      F[(planned << tokenDoubles) + SEQUENCE] = I[plannedInts + KIND] === WORK_END ? sequence : sequence + lateSequence;
      const place = (key - base) * inverseWidth;
      const bucket = place < 0x3fffffff ? place | 0 : 0x3fffffff;
      if (bucket <= current) {
        const own = F[(planned << tokenDoubles) + SEQUENCE]!;
        let at = top;
        while (at >= 0) {
          const other = todayKeys[at]!;
          if (other > key) break;
          if (other === key && F[(todayTokens[at]! << tokenDoubles) + SEQUENCE]! > own) break;
          todayKeys[at + 1] = other;
          todayTokens[at + 1] = todayTokens[at]!;
          at--;
        }
        steps += top - at;
        todayKeys[at + 1] = key;
        todayTokens[at + 1] = planned;
        top++;
      } else if (bucket - current <= mask) {
        const slot = bucket & mask;
        I[plannedInts + NEXT] = buckets[slot]!;
        buckets[slot] = planned;
        inBuckets++;
      } else {
        N[CURRENT] = current;
        insertFar(E, planned);
      }
    }
    if (top > 4096) limit = 0;
  }
  N[FREE_HEAD] = freeHead;
  N[FREE_COUNT] = freeCount;
  N[IN_BUCKETS] = inBuckets;
  N[TOP] = top;
  N[CURRENT] = current;
  N[STEPS]! += steps;
  X[SEQUENCE_NEXT] = sequence;
  X[EVENTS]! += count;
  return result;
};
