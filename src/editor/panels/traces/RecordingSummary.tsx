/** What of a run was recorded and kept, and what was not for want of room. */
import { durationOf, figureOf } from '../../../core/lib/figures.ts';
import { mostOfSample, mostOpen, mostPerMark, mostSlowest } from '../../../core/simulation/trace/limits.ts';
import { traceTexts } from '../../app/languages/areas/traces.ts';
import { useSay } from '../../app/languages/language.ts';
import type { RecordedRun } from '../../workers/recording-desk.ts';
import styles from './traces.module.css';

export function RecordingSummary({ run: { recording, replication, settings } }: { readonly run: RecordedRun }) {
  const say = useSay();
  const { durationMs, followed, recordedMs, traces, unfollowed } = recording;
  const kept = say(traceTexts.keptMore, { sample: mostOfSample, slowest: mostSlowest, marked: mostPerMark });
  return (
    <div className={styles.summary} data-testid="recording-summary">
      <p>
        {say(traceTexts.summary, {
          followed: figureOf(followed),
          kept: traces.length,
          replication: replication + 1,
          seed: settings.seed,
          time: durationOf(recordedMs),
        })}{' '}
        {traces.length < followed && kept}
      </p>
      {recordedMs < durationMs && (
        <p>{say(traceTexts.cutShort, { time: durationOf(recordedMs), whole: durationOf(durationMs) })}</p>
      )}
      {unfollowed > 0 && <p>{say(traceTexts.unfollowed, { count: unfollowed, most: mostOpen })}</p>}
    </div>
  );
}
