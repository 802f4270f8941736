/** The messages that are followed through a journal: what each token stands for, and which traces are not over yet. */
import type { Names } from '../compile/program.ts';
import { mostOpen, mostOpenSpans } from './limits.ts';
import { OpenTrace, type Room } from './open-trace.ts';
import type { Outcome, Trace } from './span.ts';
import {
  endPart,
  type MessageThread,
  reachTo,
  type Thread,
  tellWay,
  traceOf,
  type UnfollowedThread,
  type WorkThread,
} from './thread.ts';

/** One note. */
export interface Note {
  readonly nowMs: number;
  readonly token: number;
  readonly other: number;
  readonly element: number;
  readonly value: number;
}

export class Following {
  readonly names: Names;
  readonly threads = new Map<number, Thread>();
  /** What was published last: what descends over a publication is of it. */
  message: MessageThread | UnfollowedThread | null = null;
  /** Per lane (or, below 0, per subscription) when the message was offered that was offered last of those begun. */
  readonly latest = new Map<number, number>();
  followed = 0;
  unfollowed = 0;
  private readonly room: Room = { spans: 0 };
  private readonly open = new Set<OpenTrace>();
  private quiet: OpenTrace[] = [];
  private nowMs = 0;
  private readonly tell: (trace: Trace) => void;

  constructor(names: Names, tell: (trace: Trace) => void) {
    this.names = names;
    this.tell = tell;
  }

  /** The time is now this late: what was over before is told. */
  reach(nowMs: number): void {
    // What a message causes is published in the instant in which it ends.
    if (nowMs > this.nowMs) this.tellQuiet();
    this.nowMs = nowMs;
  }

  /** The recording ends: what is under way stays so. */
  end(nowMs: number): void {
    this.tellQuiet();
    for (const thread of this.threads.values()) {
      if (thread.kind === 'unfollowed' || (thread.kind !== 'message' && !thread.open)) continue;
      if (thread.kind === 'message') leaveMessage(thread, nowMs);
      else if (thread.kind !== 'caused') leaveWork(thread, nowMs);
      traceOf(thread)?.marks.add('in-flight');
    }
    for (const trace of this.open) this.tell(trace.told());
    this.open.clear();
  }

  /** A new trace, or null where there are too many. */
  newTrace(): OpenTrace | null {
    if (this.open.size >= mostOpen || this.room.spans >= mostOpenSpans) {
      this.unfollowed += 1;
      return null;
    }
    this.followed += 1;
    const trace = new OpenTrace(this.followed, this.room);
    this.open.add(trace);
    this.quiet.push(trace);
    return trace;
  }

  /** One thing less is under way. */
  leave(trace: OpenTrace): void {
    trace.open -= 1;
    if (trace.open === 0) this.quiet.push(trace);
  }

  /** The thread is over; `outcome` where it has none yet. */
  finish(thread: WorkThread, nowMs: number, outcome: Outcome | null = null): void {
    if (!thread.open) return;
    thread.open = false;
    // The fate of a delivery is not decided by work that comes too late for it.
    if (thread.kind !== 'late') thread.span.outcome ??= outcome;
    reach(thread, nowMs);
    this.leave(thread.trace);
  }

  private tellQuiet(): void {
    for (const trace of this.quiet) if (trace.open === 0 && this.open.delete(trace)) this.tell(trace.told());
    this.quiet = [];
  }
}

const reach = (thread: WorkThread, nowMs: number): void => {
  reachTo(thread.span, nowMs);
  if (thread.owner?.kind === 'message') reachTo(thread.owner.span, nowMs);
};

const leaveMessage = (thread: MessageThread, nowMs: number): void => {
  tellWay(thread, nowMs);
  thread.span.outcome ??= 'in-flight';
};

const leaveWork = (thread: WorkThread, nowMs: number): void => {
  endPart(thread, nowMs, 'in-flight');
  thread.span.outcome ??= 'in-flight';
  reach(thread, nowMs);
};
