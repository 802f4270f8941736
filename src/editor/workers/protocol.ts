/** What the page and the simulation worker say to each other: plain data and typed arrays, each message with its kind. */
import type { Design } from '../../core/model/design.ts';
import type { Fault } from '../../core/model/scenario.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { Names, RunSettings } from '../../core/simulation/compile/program.ts';
import type { Comparison } from '../../core/simulation/study/compare.ts';
import type { Replication } from '../../core/simulation/study/replication.ts';
import type { Precision, SimulationResult } from '../../core/simulation/study/result.ts';
import type { StudyDetail } from '../../core/simulation/study/study-detail.ts';
import type { Frame } from '../../core/simulation/trace/frame.ts';

/** A scenario of the design, or none, and the fields that somebody chose instead of its own. */
export interface RunChoice {
  readonly scenario: string | null;
  readonly durationSeconds?: number;
  readonly warmupSeconds?: number | 'auto';
  readonly replications?: number;
  readonly seed?: number;
  readonly rateFactor?: number;
  /** Goes on until every interval is within ± so many per cent of its mean; `replications` is then the most there may be. */
  readonly precisionPercent?: number;
  /** When that is given up. */
  readonly budgetSeconds?: number;
  /** By JSON pointer, after those of the scenario. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** After those of the scenario. */
  readonly faults?: readonly Fault[];
}

/** A study that was run, as another one is compared with it. */
export interface RunStudy {
  readonly design: Design;
  readonly choice: RunChoice;
  readonly replications: readonly Replication[];
}

export type ToSimulation =
  | { readonly kind: 'prepare'; readonly design: Design; readonly choice: RunChoice }
  | { readonly kind: 'replicate'; readonly index: number }
  | {
      readonly kind: 'merge';
      readonly replications: readonly Replication[];
      readonly wallSeconds: number;
      /** Of a study that was to become so precise. */
      readonly precision: Precision | null;
    }
  | { readonly kind: 'report'; readonly replications: readonly Replication[] }
  | { readonly kind: 'compare'; readonly before: RunStudy; readonly after: RunStudy }
  | ToLive;

/** What is said of the one live run. */
export type ToLive =
  | { readonly kind: 'open'; readonly design: Design; readonly choice: RunChoice; readonly speed: number }
  | { readonly kind: 'play' | 'pause' | 'step' | 'seen' | 'close' }
  | { readonly kind: 'speed'; readonly speed: number }
  | { readonly kind: 'jump'; readonly timeMs: number }
  | { readonly kind: 'intervene'; readonly faults: readonly Fault[]; readonly timeMs: number };

/** A frame of a live run, and whether the run goes on by itself or has come to its end. */
export interface LiveFrame {
  readonly frame: Frame;
  readonly playing: boolean;
  readonly over: boolean;
  /** It does not go on from the frame before. */
  readonly jumped: boolean;
  /** Of all counts, at the end: that of the same replication of a study. */
  readonly digest: string | null;
}

export type FromSimulation =
  | {
      readonly kind: 'prepared';
      readonly settings: RunSettings;
      /** Subscriptions and calls that get more than they can do, by the traffic equations. */
      readonly unstable: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'reached'; readonly share: number }
  | { readonly kind: 'replicated'; readonly replication: Replication }
  | {
      readonly kind: 'merged';
      readonly result: SimulationResult;
      readonly detail: StudyDetail;
      /** Of what the study has read of the design. */
      readonly hash: string;
    }
  | { readonly kind: 'reported'; readonly result: SimulationResult }
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  | { readonly kind: 'opened'; readonly names: Names; readonly durationMs: number }
  | ({ readonly kind: 'frame' } & LiveFrame)
  | { readonly kind: 'failed'; readonly message: string };

/** One end of a conversation: a worker seen from the page, the page seen from a worker, or a port. */
export interface Port<Out, In> {
  postMessage: (message: Out, transfer: Transferable[]) => void;
  onmessage: ((message: { readonly data: In }) => void) | null;
}

/** A worker as the page holds it. */
export interface WorkerPort<Out, In> extends Port<Out, In> {
  onerror: ((failure: { readonly message: string }) => void) | null;
  terminate: () => void;
}

export type SimulationWorker = WorkerPort<ToSimulation, FromSimulation>;

/** The buffers of a message that can change hands instead of being copied. */
export const buffersOf = (value: unknown, found: Transferable[] = []): Transferable[] => {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) found.push(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) buffersOf(inner, found);
  }
  return found;
};
