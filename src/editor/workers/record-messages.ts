/** What the recording worker does: one replication of a run, message by message. */
import { ok, type Result } from '../../core/lib/result.ts';
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { RunSettings } from '../../core/simulation/compile/program.ts';
import { prepare } from '../../core/simulation/prepare.ts';
import { type Recording, recordingSteps } from '../../core/simulation/trace/recording.ts';
import type { RunChoice } from './protocol.ts';

export interface RecordingQuestion {
  readonly design: Design;
  readonly choice: RunChoice;
  /** Which replication, from 0 on. */
  readonly replication: number;
}

export interface Recorded {
  readonly settings: RunSettings;
  readonly recording: Recording;
}

/** Refused where the design cannot be simulated as chosen. */
export function* recordMessages({
  design,
  choice,
  replication,
}: RecordingQuestion): Generator<number, Result<Recorded, readonly Problem[]>> {
  const prepared = prepare(design, choice);
  if (!prepared.ok) return prepared;
  const recording = yield* recordingSteps(prepared.value, replication);
  return ok({ settings: prepared.value.settings, recording });
}
