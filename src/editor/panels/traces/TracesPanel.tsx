/** Follows single messages through a simulated run: records them, lists them, and shows where the time of one went. */

import { Route } from 'lucide-react';
import { useStore } from 'zustand';
import { traceTexts } from '../../app/languages/areas/traces.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusals } from '../../ui/refusals.tsx';
import { recordingDesk } from '../../workers/recording-desk.ts';
import { RecordBar } from './RecordBar.tsx';
import { RecordedMessages } from './RecordedMessages.tsx';
import styles from './traces.module.css';

export function TracesPanel() {
  const texts = useTexts(traceTexts);
  const isEmpty = useSession((state) => Object.keys(state.design.links ?? {}).length === 0);
  const recorded = useStore(recordingDesk, (state) => state.recorded);
  const isRunning = useStore(recordingDesk, (state) => state.running !== null);
  const isRefused = useStore(recordingDesk, ({ problems, failure }) => problems.length > 0 || failure !== null);
  if (isEmpty && !recorded)
    return (
      <EmptyState icon={<Route aria-hidden="true" />} title={texts.nothing}>
        {texts.nothingMore}
      </EmptyState>
    );
  return (
    <section className={`${dock.panel} ${styles.panel}`} aria-label={texts.title} data-testid="traces-panel">
      <RecordBar />
      <Troubles />
      {recorded && <RecordedMessages run={recorded} />}
      {!recorded && !isRefused && (
        <EmptyState icon={<Route aria-hidden="true" />} title={isRunning ? texts.recording : texts.none}>
          {isRunning ? texts.recordingMore : texts.noneMore}
        </EmptyState>
      )}
    </section>
  );
}

/** Why the last recording did not begin, or broke down. */
function Troubles() {
  const texts = useTexts(traceTexts);
  const say = useSay();
  const { problems, failure } = useStore(recordingDesk);
  return (
    <Refusals
      failure={failure === null ? null : say(traceTexts.failed, { message: failure })}
      title={texts.refused}
      sentences={problems.map(({ what, why, howToFix }) => `${say(what)} ${say(why)} ${say(howToFix)}`)}
    />
  );
}
