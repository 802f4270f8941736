/** The next recording: of which scenario and replication, its start, its progress, its end before time; and what the last one holds. */
import { Radio, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { traceTexts } from '../../app/languages/areas/traces.ts';
import { useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { cancelRecording, recordingDesk } from '../../workers/recording-desk.ts';
import { studyDesk } from '../../workers/study-desk.ts';
import { RecordingSummary } from './RecordingSummary.tsx';
import { recordNow } from './record-now.ts';
import styles from './traces.module.css';
import { replicationOf, scenarioOf, tracesView } from './traces-view.ts';

export function RecordBar() {
  const texts = useTexts(traceTexts);
  const design = useSession((state) => state.design);
  const view = useStore(tracesView);
  const studied = useStore(studyDesk, ({ finished }) => finished?.choice);
  const recorded = useStore(recordingDesk, (state) => state.recorded);
  const isWrong = replicationOf(view) === null;
  return (
    <form
      className={dock.bar}
      onSubmit={(event) => {
        event.preventDefault();
        recordNow();
      }}
    >
      <label className={dock.field}>
        {texts.scenario}
        <select
          name="traced-scenario"
          value={scenarioOf(design, view, studied) ?? ''}
          onChange={({ target }) => tracesView.setState({ scenario: target.value === '' ? null : target.value })}
        >
          <option value="">{texts.noScenario}</option>
          {Object.entries(design.scenarios ?? {}).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name ?? id}
            </option>
          ))}
        </select>
      </label>
      <label className={dock.field}>
        {texts.replication}
        <input
          name="traced-replication"
          inputMode="numeric"
          autoComplete="off"
          value={view.replication}
          {...(isWrong && { 'aria-invalid': true, 'aria-describedby': 'traced-replication-wrong' })}
          onChange={({ target }) => tracesView.setState({ replication: target.value })}
        />
      </label>
      <RecordButton blocked={isWrong} />
      {isWrong && (
        <p id="traced-replication-wrong" className={styles.wrong}>
          {texts.wrongReplication}
        </p>
      )}
      {recorded && <RecordingSummary run={recorded} />}
      <Ready />
    </form>
  );
}

function RecordButton({ blocked }: { readonly blocked: boolean }) {
  const texts = useTexts(traceTexts);
  const running = useStore(recordingDesk, (state) => state.running);
  if (running === null)
    return (
      <Button key="record" look="accent" type="submit" icon={<Radio aria-hidden="true" />} disabled={blocked}>
        {texts.record}
      </Button>
    );
  return (
    <>
      {/* Another button than the one that records: else this very click would submit the form again. */}
      <Button key="stop" icon={<Square aria-hidden="true" />} onClick={cancelRecording}>
        {texts.cancel}
      </Button>
      <progress className={styles.progress} max={1} value={running} aria-label={texts.recording} />
    </>
  );
}

/** Says to those who do not see it that a recording is there. */
function Ready() {
  const texts = useTexts(traceTexts);
  const isReady = useStore(recordingDesk, ({ recorded, running }) => recorded !== null && running === null);
  return (
    <p className="visually-hidden" role="status">
      {isReady && texts.ready}
    </p>
  );
}
