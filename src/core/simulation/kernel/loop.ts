/**
 * The loop of the simulation. One long function on purpose, and the one file allowed to be: all its arrays are constants to the
 * compiler (see `memory.ts`), nothing is allocated, and the common path (arrival, fan-out, queue, work, acknowledgement) calls nobody.
 * An attempt that might have failed and did not is on that path, too.
 * What is rare is behind flag bits, in `../features`. Each turn: take the earliest event; let it free a worker, publish, or both;
 * offer what is published to its groups; let the freed worker take the next message; take the work of what begins from its stock;
 * put the new events on the list.
 */
import { beginSpecially } from '../features/beginning.ts';
import { enter } from '../features/group-entry.ts';
import { happen } from '../features/happenings.ts';
import { inherit } from '../features/inheritance.ts';
import { offer } from '../features/offer.ts';
import { leaveLaneToNext, setFree } from '../features/pools.ts';
import { publishSpecially } from '../features/publication.ts';
import { trigger } from '../features/triggers.ts';
import {
  CHANCE_STREAM,
  CHOICE_PUBLICATION,
  CHOICE_SHARE,
  CHOICE_STREAM,
  COURSE_CHOICES_AT,
  COURSE_CHOICES_END,
  COURSE_COUNTS,
  COURSE_FLAGS,
  COURSE_HISTOGRAM,
  COURSE_KIND,
  COURSE_STATION,
  COURSE_STOCK,
  OFFER_FLAGS,
  OFFER_PUBLISHED,
  OFFER_TARGETS_AT,
  OFFER_TARGETS_END,
  OFFERED_SPECIALLY,
} from './course-layout.ts';
import type { Engine, Loop } from './engine.ts';
import { drawNear, insertFar } from './event-list.ts';
import {
  ATTEMPTS,
  DELIVERY,
  DETAIL,
  ENTRY,
  FREE,
  GENERATION,
  highestBucket,
  KEY,
  KIND,
  LANE,
  lateSequence,
  lowestBucket,
  MARKS,
  NEXT,
  OFFERED,
  PLACE,
  POISSON_ARRIVAL,
  SEQUENCE,
  SINCE,
  STATION,
  stockEnd,
  TAKEN,
  WAITED,
  WAITING,
  WORK_END,
} from './layout.ts';
import type { Memory } from './memory.ts';
import { LIMIT_REACHED, NEEDS_ROOM, TIME_REACHED } from './outcome.ts';
import { ENTERED_SPECIALLY, ENTRY_FLAGS } from './publication-records.ts';
import {
  ACKED,
  BUSY_AREA,
  COUNTED,
  DELIVERED,
  HEAD,
  IDLE,
  OUT_OF_ORDER,
  QUEUE_AREA,
  REDELIVERED,
  RESPONSE_SUM,
  SPECIAL_END,
  SPECIAL_START,
  STATION_FLAGS,
  TAIL,
  WAIT_SUM,
  WAITING_MOST,
  WAITING_NOW,
} from './records.ts';
import {
  BASE,
  CURRENT,
  EMPTIES,
  EVENTS,
  FAR_DUE,
  FREE_COUNT,
  FREE_HEAD,
  FREEING,
  HOLDING,
  IN_BUCKETS,
  INVERSE_WIDTH,
  LOGGED,
  MASK,
  NOW,
  PENDING,
  PLACE_NEXT,
  PUBLISHING,
  RELEASING,
  RELEASING_SLOT,
  SEQUENCE_NEXT,
  STARTING,
  STEPS,
  TOP,
} from './scalars.ts';
import { fillStock } from './stocks.ts';
import { MOVED_ACKNOWLEDGED, MOVED_BEGUN, MOVED_OFFERED, recordAt, recordPublished } from './trace.ts';

/** The loop over the arrays of a memory. `| 0` keeps sums integers without a check. */
export const createLoop = (memory: Memory): Loop => {
  const run = (E: Engine, most: number, until: number): number => {
    const { F, I, N, X, todayKeys, todayTokens, buckets, occupied, out, outWords, log } = memory;
    const { offsets, tables } = E;
    const logEnd = log.length;
    const coursesAt = offsets.courses | 0;
    const chancesAt = offsets.chances | 0;
    const choicesAt = offsets.choices | 0;
    const offersAt = offsets.offers | 0;
    const stationsAt = offsets.stations | 0;
    const entriesAt = offsets.entries | 0;
    const publishedAt = offsets.published | 0;
    // The tallies of a subscription stand at a quarter of the place of its counts from here.
    const talliesAt = (offsets.tallies - (offsets.counts >> 2)) | 0;
    const laneTalliesAt = (offsets.tallies + (tables.subscriptions << 2)) | 0;
    const pendingAt = offsets.pending | 0;
    const startingAt = offsets.starting | 0;
    const publishingAt = offsets.publishing | 0;
    const burst = E.freeRoom | 0;
    const inherits = tables.inherits;
    const tracing = E.trace !== null || E.journal !== null;
    // Whoever looks on is told more of attempts than the loop tells.
    const endingSpecially = tracing ? SPECIAL_END | COUNTED : SPECIAL_END;
    const enteringPlainly = tracing ? 0 : ~ENTERED_SPECIALLY;
    const mask = N[MASK]!;
    const base = X[BASE]!;
    const inverseWidth = X[INVERSE_WIDTH]!;
    let farDue = N[FAR_DUE]!;
    let freeHead = N[FREE_HEAD]!;
    let freeCount = N[FREE_COUNT]!;
    let inBuckets = N[IN_BUCKETS]!;
    let top = N[TOP]!;
    let current = N[CURRENT]!;
    let logged = N[LOGGED]!;
    let sequence = X[SEQUENCE_NEXT]!;
    let limit = most | 0;
    let empties = 0;
    let steps = 0;
    let count = 0;
    let result = LIMIT_REACHED;

    for (; count < limit; count = (count + 1) | 0) {
      if (freeCount < burst) {
        result = NEEDS_ROOM;
        break;
      }
      // The earliest event: of today if there is one left, else of the next bucket that is not empty.
      let token = -1;
      let now = 0;
      if (top < 0) {
        if (inBuckets === 0 || current >= farDue) {
          N[TOP] = top;
          N[CURRENT] = current;
          N[IN_BUCKETS] = inBuckets;
          result = drawNear(E);
          inBuckets = N[IN_BUCKETS]!;
          if (result !== LIMIT_REACHED) break;
          current = N[CURRENT]!;
          farDue = N[FAR_DUE]!;
        }
        const from = (current + 1) & mask;
        let word = from >> 5;
        let bits = occupied[word]! & (-1 << (from & 31));
        while (bits === 0) {
          word = (word + 1) & (mask >> 5);
          empties = (empties + 1) | 0;
          bits = occupied[word]!;
        }
        const lowest = bits & -bits;
        occupied[word] = occupied[word]! ^ lowest;
        const slot = (word << 5) | (31 - Math.clz32(lowest));
        current = (current + 1 + ((slot - from) & mask)) | 0;
        token = buckets[slot]!;
        buckets[slot] = -1;
        inBuckets = (inBuckets - 1) | 0;
        now = F[(token << 4) | KEY]!;
        let other = I[(token << 5) | NEXT]!;
        if (other >= 0) {
          todayKeys[0] = now;
          todayTokens[0] = token;
          top = 0;
          while (other >= 0) {
            const key = F[(other << 4) | KEY]!;
            let at = top;
            while (at >= 0) {
              const before = todayKeys[at]!;
              if (before > key) break;
              if (before === key && F[(todayTokens[at]! << 4) | SEQUENCE]! > F[(other << 4) | SEQUENCE]!) break;
              todayKeys[(at + 1) | 0] = before;
              todayTokens[(at + 1) | 0] = todayTokens[at]!;
              at = (at - 1) | 0;
            }
            steps = (steps + top - at) | 0;
            todayKeys[(at + 1) | 0] = key;
            todayTokens[(at + 1) | 0] = other;
            top = (top + 1) | 0;
            inBuckets = (inBuckets - 1) | 0;
            other = I[(other << 5) | NEXT]!;
          }
          now = todayKeys[top]!;
          token = todayTokens[top]!;
          top = (top - 1) | 0;
        }
      } else {
        now = todayKeys[top]!;
        token = todayTokens[top]!;
        top = (top - 1) | 0;
      }
      if (now > until) {
        result = TIME_REACHED;
        top = (top + 1) | 0;
        todayKeys[top] = now;
        todayTokens[top] = token;
        break;
      }
      X[NOW] = now;
      const kind = I[(token << 5) | KIND]!;
      const course = (coursesAt + (I[(token << 5) | DELIVERY]! << 3)) | 0;
      let pending = 0;
      let starting = 0;
      let publishing = 0;
      let freeing = -1;
      let releasing = -1;
      const flags = kind === WORK_END ? I[course | COURSE_FLAGS]! : endingSpecially;
      let isPlain = (flags & endingSpecially) === 0;
      if (flags !== 0 && isPlain) {
        // Whoever fails draws that again in the general way.
        const chance = (chancesAt + (I[(token << 5) | DELIVERY]! << 2)) | 0;
        const share = F[chance >> 1]!;
        if ((I[(token << 5) | MARKS]! & ~TAKEN) !== 0) isPlain = false;
        else if (share > 0) {
          const words = I[chance | CHANCE_STREAM]!;
          const a = I[words]!;
          const b = I[words | 1]!;
          const c = I[words | 2]!;
          const counter = I[words | 3]!;
          const drawn = (((a + b) | 0) + counter) | 0;
          if ((drawn >>> 0) * 2 ** -32 < share) isPlain = false;
          else {
            I[words] = b ^ (b >>> 9);
            I[words | 1] = (c + (c << 3)) | 0;
            I[words | 2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
            I[words | 3] = (counter + 1) | 0;
          }
        }
      }

      if (kind === POISSON_ARRIVAL) {
        // A source plans its next arrival as a worker plans the end of its work.
        I[startingAt] = token;
        starting = 1;
        I[publishingAt] = I[course | COURSE_CHOICES_AT]!;
        publishing = 1;
      } else if (isPlain) {
        const counts = I[course | COURSE_COUNTS]!;
        const since = F[(token << 4) | SINCE]!;
        const offered = F[(token << 4) | OFFERED]!;
        const response = now - offered;
        F[counts | ACKED] = F[counts | ACKED]! + 1;
        F[counts | RESPONSE_SUM] = F[counts | RESPONSE_SUM]! + response;
        const waited = flags === 0 ? since - offered : F[(token << 4) | WAITED]!;
        F[counts | WAIT_SUM] = F[counts | WAIT_SUM]! + waited;
        F[counts | BUSY_AREA] = F[counts | BUSY_AREA]! + (now - since);
        out[0] = response;
        let bucket = ((outWords[1]! >> 14) - lowestBucket) | 0;
        if (bucket < 0) bucket = 0;
        else if (bucket > highestBucket) bucket = highestBucket;
        log[logged] = (I[course | COURSE_HISTOGRAM]! + bucket) | 0;
        logged = (logged + 1) | 0;
        if (logged === logEnd) limit = 0;
        if (tracing) recordAt(E, MOVED_ACKNOWLEDGED, token, response);
        const end = I[course | COURSE_CHOICES_END]!;
        for (let choice = I[course | COURSE_CHOICES_AT]!; choice < end; choice = (choice + 8) | 0) {
          const words = I[choice | CHOICE_STREAM]!;
          if (words >= 0) {
            // One draw of sfc32.
            const a = I[words]!;
            const b = I[words | 1]!;
            const c = I[words | 2]!;
            const counter = I[words | 3]!;
            const drawn = (((a + b) | 0) + counter) | 0;
            I[words] = b ^ (b >>> 9);
            I[words | 1] = (c + (c << 3)) | 0;
            I[words | 2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
            I[words | 3] = (counter + 1) | 0;
            if ((drawn >>> 0) * 2 ** -32 >= F[(choice >> 1) | CHOICE_SHARE]!) continue;
          } else if (words < -1) {
            N[PUBLISHING] = publishing;
            N[PENDING] = pending;
            N[FREE_HEAD] = freeHead;
            N[FREE_COUNT] = freeCount;
            const last = trigger(E, (choice - choicesAt) >> 3, token);
            choice = (choicesAt + (last << 3)) | 0;
            freeHead = N[FREE_HEAD]!;
            freeCount = N[FREE_COUNT]!;
            publishing = N[PUBLISHING]!;
            pending = N[PENDING]!;
            continue;
          }
          I[(publishingAt + publishing) | 0] = I[choice | CHOICE_PUBLICATION]!;
          publishing = (publishing + 1) | 0;
        }
        freeing = token;
        releasing = I[course | COURSE_STATION]!;
        if (flags !== 0) {
          const station = I[(token << 5) | STATION]!;
          releasing = (stationsAt + (station << 4)) | 0;
          N[RELEASING_SLOT] = I[(token << 5) | DETAIL]!;
          I[(token << 5) | GENERATION] = (I[(token << 5) | GENERATION]! + 1) | 0;
          if (I[(token << 5) | LANE]! >= 0) {
            N[RELEASING] = station;
            N[PENDING] = pending;
            N[STARTING] = starting;
            N[FREE_HEAD] = freeHead;
            N[FREE_COUNT] = freeCount;
            leaveLaneToNext(E, token);
            freeHead = N[FREE_HEAD]!;
            freeCount = N[FREE_COUNT]!;
            pending = N[PENDING]!;
            starting = N[STARTING]!;
          }
        }
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
        pending = N[PENDING]!;
        starting = N[STARTING]!;
        publishing = N[PUBLISHING]!;
        freeing = N[FREEING]!;
        const station = N[RELEASING]!;
        if (station >= 0) releasing = (stationsAt + (station << 4)) | 0;
      }

      // What was published is offered to its groups.
      for (let i = 0; i < publishing; i = (i + 1) | 0) {
        const publication = I[(publishingAt + i) | 0]!;
        const offering = (offersAt + (publication << 3)) | 0;
        if (publication < 0 || I[offering | OFFER_FLAGS] !== 0) {
          N[PENDING] = pending;
          N[STARTING] = starting;
          N[FREE_HEAD] = freeHead;
          N[FREE_COUNT] = freeCount;
          // A dead letter is published as the complement of its route.
          if (publication < 0) offer(E, ~publication, publication, token);
          else if (I[offering | OFFER_FLAGS] === OFFERED_SPECIALLY) {
            offer(E, (I[offering | OFFER_PUBLISHED]! - publishedAt) | 0, publication, token);
          } else publishSpecially(E, publication, token);
          freeHead = N[FREE_HEAD]!;
          freeCount = N[FREE_COUNT]!;
          pending = N[PENDING]!;
          starting = N[STARTING]!;
          continue;
        }
        const published = I[offering | OFFER_PUBLISHED]!;
        F[published] = F[published]! + 1;
        if (tracing) recordPublished(E, token, publication, (published - publishedAt) | 0);
        const end = I[offering | OFFER_TARGETS_END]!;
        for (let target = I[offering | OFFER_TARGETS_AT]!; target < end; target = (target + 4) | 0) {
          const delivery = I[target]!;
          const taken = (coursesAt + (delivery << 3)) | 0;
          const copy = freeHead;
          freeHead = I[(copy << 5) | NEXT]!;
          freeCount = (freeCount - 1) | 0;
          I[(copy << 5) | DELIVERY] = delivery;
          I[(copy << 5) | MARKS] = 0;
          if (inherits) inherit(E, token, copy, publication, 1);
          const entering = I[target | ENTRY_FLAGS]!;
          if (entering !== 0 && (entering & enteringPlainly) === 0) {
            N[PENDING] = pending;
            N[STARTING] = starting;
            N[FREE_HEAD] = freeHead;
            N[FREE_COUNT] = freeCount;
            enter(E, copy, (target - entriesAt) >> 2);
            freeHead = N[FREE_HEAD]!;
            freeCount = N[FREE_COUNT]!;
            pending = N[PENDING]!;
            starting = N[STARTING]!;
            continue;
          }
          const counts = I[taken | COURSE_COUNTS]!;
          const station = I[taken | COURSE_STATION]!;
          F[counts | DELIVERED] = F[counts | DELIVERED]! + 1;
          F[(copy << 4) | OFFERED] = now;
          if (entering !== 0) {
            I[(copy << 5) | ENTRY] = (target - entriesAt) >> 2;
            I[(copy << 5) | LANE] = -1;
            I[(copy << 5) | ATTEMPTS] = 0;
            F[(copy << 4) | WAITED] = 0;
            F[(copy << 4) | SINCE] = now;
            const place = X[PLACE_NEXT]!;
            F[(copy << 4) | PLACE] = place;
            X[PLACE_NEXT] = place + 1;
          }
          if (tracing) recordAt(E, MOVED_OFFERED, copy, 0, -1);
          I[(copy << 5) | STATION] = (station - stationsAt) >> 4;
          const idle = I[station | IDLE]!;
          if (idle > 0) {
            I[station | IDLE] = (idle - 1) | 0;
            I[(startingAt + starting) | 0] = copy;
            starting = (starting + 1) | 0;
          } else {
            I[(copy << 5) | KIND] = WAITING;
            F[(copy << 4) | SINCE] = now;
            I[(copy << 5) | NEXT] = -1;
            const tail = I[station | TAIL]!;
            if (tail < 0) I[station | HEAD] = copy;
            else I[(tail << 5) | NEXT] = copy;
            I[station | TAIL] = copy;
            const waiting = F[counts | WAITING_NOW]! + 1;
            F[counts | WAITING_NOW] = waiting;
            if (waiting > F[counts | WAITING_MOST]!) F[counts | WAITING_MOST] = waiting;
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
        I[(freeing << 5) | KIND] = FREE;
        I[(freeing << 5) | NEXT] = freeHead;
        freeHead = freeing;
        freeCount = (freeCount + 1) | 0;
      }

      // The worker that is free now takes the next message.
      if (releasing >= 0) {
        if (I[releasing | STATION_FLAGS] === 0) {
          const head = I[releasing | HEAD]!;
          if (head < 0) I[releasing | IDLE] = (I[releasing | IDLE]! + 1) | 0;
          else {
            const follower = I[(head << 5) | NEXT]!;
            I[releasing | HEAD] = follower;
            if (follower < 0) I[releasing | TAIL] = -1;
            const counts = I[(coursesAt + (I[(head << 5) | DELIVERY]! << 3)) | COURSE_COUNTS]!;
            F[counts | WAITING_NOW] = F[counts | WAITING_NOW]! - 1;
            F[counts | QUEUE_AREA] = F[counts | QUEUE_AREA]! + (now - F[(head << 4) | SINCE]!);
            I[(startingAt + starting) | 0] = head;
            starting = (starting + 1) | 0;
          }
        } else {
          N[PENDING] = pending;
          N[STARTING] = starting;
          N[FREE_HEAD] = freeHead;
          N[FREE_COUNT] = freeCount;
          setFree(E, (releasing - stationsAt) >> 4);
          freeHead = N[FREE_HEAD]!;
          freeCount = N[FREE_COUNT]!;
          pending = N[PENDING]!;
          starting = N[STARTING]!;
        }
      }

      // Work begins, its length being the next of its stock, and the new events go on the list. At equal times the ends of work
      // come first, then the order of planning.
      for (let i = 0; i < starting + pending; i = (i + 1) | 0) {
        let planned: number;
        let key: number;
        if (i < starting) {
          planned = I[(startingAt + i) | 0]!;
          const own = (coursesAt + (I[(planned << 5) | DELIVERY]! << 3)) | 0;
          const ownFlags = I[own | COURSE_FLAGS]!;
          if ((ownFlags & SPECIAL_START) !== 0) {
            N[PENDING] = pending;
            N[FREE_HEAD] = freeHead;
            N[FREE_COUNT] = freeCount;
            beginSpecially(E, planned);
            freeHead = N[FREE_HEAD]!;
            freeCount = N[FREE_COUNT]!;
            pending = N[PENDING]!;
          } else if (ownFlags !== 0) {
            const attempts = (I[(planned << 5) | ATTEMPTS]! + 1) | 0;
            I[(planned << 5) | ATTEMPTS] = attempts;
            F[(planned << 4) | WAITED] = F[(planned << 4) | WAITED]! + (now - F[(planned << 4) | SINCE]!);
            const counts = I[own | COURSE_COUNTS]!;
            const lane = I[(planned << 5) | LANE]!;
            const tally = (talliesAt + (counts >> 2)) | 0;
            const newest = lane < 0 ? tally : (laneTalliesAt + (lane << 2)) | 0;
            const offered = F[(planned << 4) | OFFERED]!;
            if (offered >= F[newest]!) F[newest] = offered;
            else F[tally | OUT_OF_ORDER] = F[tally | OUT_OF_ORDER]! + 1;
            if (attempts > 1) {
              F[counts | REDELIVERED] = F[counts | REDELIVERED]! + 1;
            }
          }
          const stock = I[own | COURSE_STOCK]!;
          const place = I[stock << 1]!;
          const work = F[stock | place]!;
          key = now + work;
          I[stock << 1] = (place + 1) | 0;
          if (place === stockEnd - 1) fillStock(E, stock);
          if (tracing && I[own | COURSE_KIND] === WORK_END) recordAt(E, MOVED_BEGUN, planned, work);
          F[(planned << 4) | SINCE] = now;
          F[(planned << 4) | KEY] = key;
          I[(planned << 5) | KIND] = I[own | COURSE_KIND]!;
        } else {
          planned = I[(pendingAt + i - starting) | 0]!;
          key = F[(planned << 4) | KEY]!;
        }
        sequence += 1;
        const order = I[(planned << 5) | KIND] === WORK_END ? sequence : sequence + lateSequence;
        F[(planned << 4) | SEQUENCE] = order;
        const width = (key - base) * inverseWidth;
        const bucket = width < 0x3fffffff ? width | 0 : 0x3fffffff;
        if (bucket <= current) {
          let at = top;
          while (at >= 0) {
            const before = todayKeys[at]!;
            if (before > key) break;
            if (before === key && F[(todayTokens[at]! << 4) | SEQUENCE]! > order) break;
            todayKeys[(at + 1) | 0] = before;
            todayTokens[(at + 1) | 0] = todayTokens[at]!;
            at = (at - 1) | 0;
          }
          steps = (steps + top - at) | 0;
          todayKeys[(at + 1) | 0] = key;
          todayTokens[(at + 1) | 0] = planned;
          top = (top + 1) | 0;
        } else if (bucket - current <= mask) {
          const slot = bucket & mask;
          I[(planned << 5) | NEXT] = buckets[slot]!;
          buckets[slot] = planned;
          occupied[slot >> 5] = occupied[slot >> 5]! | (1 << (slot & 31));
          inBuckets = (inBuckets + 1) | 0;
        } else {
          N[CURRENT] = current;
          insertFar(E, planned);
          farDue = N[FAR_DUE]!;
        }
      }
      if (top > 4096) limit = 0;
    }
    N[LOGGED] = logged;
    N[FREE_HEAD] = freeHead;
    N[FREE_COUNT] = freeCount;
    N[IN_BUCKETS] = inBuckets;
    N[TOP] = top;
    N[CURRENT] = current;
    N[STEPS] = N[STEPS]! + steps;
    N[EMPTIES] = N[EMPTIES]! + empties;
    X[SEQUENCE_NEXT] = sequence;
    X[EVENTS] = X[EVENTS]! + count;
    return result;
  };
  return run;
};
