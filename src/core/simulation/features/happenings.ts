/** Every event that the loop does not handle itself, by its kind. */
import type { Engine } from '../kernel/engine.ts';
import {
  ACK_TIMEOUT,
  ADMIT,
  ARRIVAL,
  AT_BROKER,
  AT_WORKER,
  AUTOSCALE,
  BUFFER_TIMEOUT,
  CALL_DUE,
  CALL_TIMEOUT,
  FAULT_BEGINS,
  FAULT_ENDS,
  GATE_OPENS,
  HANDLED,
  POLL_DUE,
  PUBLISH_DUE,
  READY,
  REBALANCE,
  REQUEST_TIMEOUT,
  RETENTION_ENDS,
  WORK_END,
} from '../kernel/layout.ts';
import { ackTimeout } from './ack-timeout.ts';
import { admit } from './admission.ts';
import { arrived } from './arrivals.ts';
import { attemptIsOver, workIsOver } from './attempt.ts';
import { lookAtBacklog } from './autoscale.ts';
import { bufferTimeout } from './buffers.ts';
import { callDue, callTimeout } from './call-answers.ts';
import { faultBegins, faultEnds } from './faults.ts';
import { gateOpens } from './gate-opening.ts';
import { reachBroker } from './offer.ts';
import { pollDue } from './polls.ts';
import { queueUp } from './queue.ts';
import { rebalance } from './rebalances.ts';
import { forget, requestTimeout } from './requests.ts';
import { retentionEnds } from './retention.ts';
import { publishDue } from './triggers.ts';
import { arriveAtWorker } from './window.ts';

const handlers: Readonly<Record<number, (engine: Engine, token: number) => void>> = {
  [WORK_END]: workIsOver,
  [ARRIVAL]: arrived,
  [AT_BROKER]: reachBroker,
  [READY]: queueUp,
  [AT_WORKER]: arriveAtWorker,
  [PUBLISH_DUE]: publishDue,
  [CALL_TIMEOUT]: callTimeout,
  [CALL_DUE]: callDue,
  [REQUEST_TIMEOUT]: requestTimeout,
  [ACK_TIMEOUT]: ackTimeout,
  [FAULT_BEGINS]: faultBegins,
  [FAULT_ENDS]: faultEnds,
  [ADMIT]: admit,
  [HANDLED]: attemptIsOver,
  [RETENTION_ENDS]: retentionEnds,
  [POLL_DUE]: pollDue,
  [REBALANCE]: rebalance,
  [AUTOSCALE]: lookAtBacklog,
  [GATE_OPENS]: gateOpens,
  [BUFFER_TIMEOUT]: bufferTimeout,
};

/** Lets the event of `token` happen; what follows from it stands in the engine's lists. */
export const happen = (engine: Engine, token: number, kind: number): void => {
  (handlers[kind] ?? forget)(engine, token);
};
