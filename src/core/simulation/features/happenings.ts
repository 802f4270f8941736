/** Every event that the loop does not handle itself, by its kind. */
import type { Engine } from '../kernel/engine.ts';
import {
  ACK_TIMEOUT,
  ADMIT,
  ARRIVAL,
  AT_BROKER,
  AT_WORKER,
  CALL_DUE,
  CALL_TIMEOUT,
  FAULT_BEGINS,
  FAULT_ENDS,
  HANDLED,
  PUBLISH_DUE,
  READY,
  REQUEST_TIMEOUT,
  WORK_END,
} from '../kernel/layout.ts';
import { arrived } from './arrivals.ts';
import { ackTimeout, attemptIsOver, workIsOver } from './attempt.ts';
import { callDue, callTimeout } from './calls.ts';
import { faultBegins, faultEnds } from './faults.ts';
import { admit, reachBroker } from './offer.ts';
import { queueUp } from './queue.ts';
import { forget, requestTimeout } from './requests.ts';
import { publishDue } from './triggers.ts';
import { arriveAtWorker } from './window.ts';

/** Lets the event of `token` happen; what follows from it stands in the engine's lists. */
export const happen = (engine: Engine, token: number, kind: number): void => {
  switch (kind) {
    case WORK_END:
      return workIsOver(engine, token);
    case ARRIVAL:
      return arrived(engine, token);
    case AT_BROKER:
      return reachBroker(engine, token);
    case READY:
      return queueUp(engine, token);
    case AT_WORKER:
      return arriveAtWorker(engine, token);
    case PUBLISH_DUE:
      return publishDue(engine, token);
    case CALL_TIMEOUT:
      return callTimeout(engine, token);
    case CALL_DUE:
      return callDue(engine, token);
    case REQUEST_TIMEOUT:
      return requestTimeout(engine, token);
    case ACK_TIMEOUT:
      return ackTimeout(engine, token);
    case FAULT_BEGINS:
      return faultBegins(engine, token);
    case FAULT_ENDS:
      return faultEnds(engine, token);
    case ADMIT:
      return admit(engine, token);
    case HANDLED:
      return attemptIsOver(engine, token);
    default:
      return forget(engine, token);
  }
};
