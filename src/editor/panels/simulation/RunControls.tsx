/** The next study: its scenario, its start, its progress and its end before time, and what it takes instead of the scenario. */
import { ChevronDown, ChevronUp, Play, SlidersHorizontal, Square } from 'lucide-react';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { percentOf } from '../../../core/lib/figures.ts';
import { scenarioTexts } from '../../app/languages/areas/scenarios.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import type { StudyProgress } from '../../workers/study-course.ts';
import { cancelStudy, studyDesk } from '../../workers/study-desk.ts';
import { LiveControls } from './live/LiveControls.tsx';
import { Widest } from './Precision.tsx';
import { RunValues } from './RunValues.tsx';
import { goesOn, placeholders, readForm, runForm } from './run-form.ts';
import { runChosen } from './run-now.ts';
import { ScenarioChoice } from './scenario/ScenarioChoice.tsx';
import { ScenarioWindow } from './scenario/ScenarioWindow.tsx';
import styles from './simulation.module.css';
import { timeLeft } from './time-left.ts';

export function RunControls() {
  const texts = useTexts(scenarioTexts);
  const values = useId();
  const design = useSession((state) => state.design);
  const form = useStore(runForm);
  const [editing, setEditing] = useState(false);
  const [opened, setOpened] = useState(false);
  const isRunning = useStore(studyDesk, (state) => state.running !== null);
  const { wrong } = readForm(design, form);
  const isWrong = Object.keys(wrong).length > 0;
  const isOpen = opened || isWrong;
  return (
    <div className={styles.controls}>
      <form
        className={dock.bar}
        onSubmit={(event) => {
          event.preventDefault();
          runChosen();
        }}
      >
        <ScenarioChoice />
        <IconButton label={texts.edit} onClick={() => setEditing(true)}>
          <SlidersHorizontal />
        </IconButton>
        <StudyButton blocked={isWrong} />
        <button
          type="button"
          className={styles.values}
          aria-expanded={isOpen}
          aria-controls={values}
          data-testid="run-values"
          hidden={isRunning}
          onClick={() => setOpened(!isOpen)}
        >
          <Settings />
          {isOpen ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
        </button>
        <LiveControls />
        <div id={values} className={styles.once} hidden={!isOpen}>
          {isOpen && <RunValues />}
        </div>
      </form>
      <Ready />
      <ScenarioWindow open={editing} onClose={() => setEditing(false)} />
    </div>
  );
}

/** Says to those who do not see it that a study is over. */
function Ready() {
  const texts = useTexts(simulationTexts);
  const isReady = useStore(studyDesk, ({ finished, running }) => finished !== null && running === null);
  return (
    <p className="visually-hidden" role="status">
      {isReady && texts.ready}
    </p>
  );
}

/** What the next run takes, in one line. */
function Settings() {
  const say = useSay();
  const design = useSession((state) => state.design);
  const form = useStore(runForm);
  const standard = placeholders(design, form);
  const value = (name: keyof typeof standard) => form[name].trim() || standard[name];
  return say(goesOn(form) ? studyTexts.preciseSettings : simulationTexts.settings, {
    target: form.precisionPercent.trim(),
    duration: value('durationSeconds'),
    replications: value('replications'),
    seed: value('seed'),
    load: value('rateFactor'),
  });
}

function StudyButton({ blocked }: { readonly blocked: boolean }) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const running = useStore(studyDesk, (state) => state.running);
  const left = timeLeft(running?.left ?? null);
  if (!running)
    return (
      <Button key="run" look="accent" type="submit" icon={<Play aria-hidden="true" />} disabled={blocked}>
        {texts.run}
      </Button>
    );
  return (
    <>
      {/* Another button than the one that runs: else this very click would submit the form again. */}
      <Button key="stop" icon={<Square aria-hidden="true" />} onClick={cancelStudy}>
        {texts.cancel}
      </Button>
      <span className={styles.progress} role="status">
        <progress max={Math.max(1, running.of)} value={running.done + running.begun} aria-label={texts.title} />
        {running.of === 0 ? texts.preparing : <Done running={running} />}
      </span>
      {running.precision !== null && <Widest precision={running.precision} />}
      {/* Outside: who listens would hear of every second. */}
      {left && (
        <span className={styles.progress} data-testid="time-left">
          {say(simulationTexts[left.words], { count: left.count })}
        </span>
      )}
    </>
  );
}

/** How many replications are done, and of how many where that is known. */
function Done({ running: { done, of, precision } }: { readonly running: StudyProgress }) {
  const say = useSay();
  return precision === null
    ? say(simulationTexts.progress, { done, of })
    : say(studyTexts.preciseProgress, { done, of, target: percentOf(precision.target) });
}
