/** What is looked at of a recording, and what the next one is of; it outlives the panel, and another design begins anew. */
import { createStore } from 'zustand/vanilla';
import { drawnScenario } from '../../../core/model/as-drawn.ts';
import type { Design } from '../../../core/model/design.ts';
import type { TraceMark } from '../../../core/simulation/trace/span.ts';
import { session } from '../../session/session.ts';
import type { RunChoice } from '../../workers/protocol.ts';
import { forgetRecording, recordingDesk } from '../../workers/recording-desk.ts';

export type TraceFilter = 'all' | 'slowest' | TraceMark;

export interface TracesView {
  /** Undefined: nobody has chosen. */
  readonly scenario: string | null | undefined;
  /** As it was typed; from 1 on. */
  readonly replication: string;
  readonly filter: TraceFilter;
  readonly query: string;
  /** The number of the message that is followed. */
  readonly chosen: number | null;
}

const fresh: TracesView = { scenario: undefined, replication: '1', filter: 'all', query: '', chosen: null };

export const tracesView = createStore<TracesView>(() => fresh);

export const chooseTrace = (chosen: number): void => tracesView.setState({ chosen });

/** That of the last study where nobody has chosen one, else the design as drawn. */
export const scenarioOf = (
  design: Design,
  { scenario: chosen }: Pick<TracesView, 'scenario'>,
  studied: RunChoice | undefined,
): string | null => {
  const scenarios = design.scenarios ?? {};
  const wanted = chosen === undefined ? studied?.scenario : chosen;
  if (wanted === undefined) return drawnScenario(design) ?? null;
  return wanted !== null && Object.hasOwn(scenarios, wanted) ? wanted : null;
};

/** The messages of a study that was run are those that are followed: with its seed, its length and its load. */
export const choiceOf = (
  design: Design,
  view: Pick<TracesView, 'scenario'>,
  studied: RunChoice | undefined,
): RunChoice => {
  const scenario = scenarioOf(design, view, studied);
  return studied?.scenario === scenario ? studied : { scenario };
};

/** From 0 on; null where it is no number of a replication. */
export const replicationOf = ({ replication }: TracesView): number | null => {
  const number = Number(replication);
  return replication.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= 1e6 ? number - 1 : null;
};

recordingDesk.subscribe(({ recorded }, before) => {
  if (recorded !== before.recorded) tracesView.setState({ chosen: null, filter: 'all', query: '' });
});

// Nothing is recorded before this is loaded, so nothing is missed.
session.subscribe(({ opened }, before) => {
  if (opened === before.opened) return;
  tracesView.setState(fresh, true);
  forgetRecording();
});
