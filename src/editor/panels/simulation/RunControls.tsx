/** The form of the next study, its start, its progress and its end before time. */
import { Play, X } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { cancelStudy, runStudy, studyDesk } from '../../workers/study-desk.ts';
import { type FieldName, placeholders, readForm, runForm } from './run-form.ts';
import styles from './simulation.module.css';

const fields: readonly (readonly [FieldName, keyof typeof simulationTexts])[] = [
  ['durationSeconds', 'duration'],
  ['warmupSeconds', 'warmup'],
  ['replications', 'replications'],
  ['seed', 'seed'],
  ['rateFactor', 'load'],
];

export function RunControls() {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const problem = useId();
  const design = useSession((state) => state.design);
  const form = useStore(runForm);
  const running = useStore(studyDesk, (state) => state.running);
  const { choice, wrong } = readForm(design, form);
  const standard = placeholders(design, form);
  const firstWrong = Object.values(wrong)[0];
  return (
    <form
      className={dock.bar}
      onSubmit={(event) => {
        event.preventDefault();
        if (!firstWrong) runStudy(design, choice);
      }}
    >
      <ScenarioField />
      {fields.map(([name, text]) => (
        <label key={name} className={dock.field}>
          {texts[text]}
          <input
            name={name}
            inputMode="decimal"
            autoComplete="off"
            value={form[name]}
            placeholder={standard[name]}
            aria-invalid={wrong[name] !== undefined}
            aria-describedby={wrong[name] ? problem : undefined}
            onChange={({ target }) => runForm.setState({ [name]: target.value })}
          />
        </label>
      ))}
      {running ? (
        <>
          <Button icon={<X aria-hidden="true" />} onClick={cancelStudy}>
            {texts.cancel}
          </Button>
          <span className={styles.progress} role="status">
            <progress max={Math.max(1, running.of)} value={running.done} aria-label={texts.title} />
            {running.of === 0 ? texts.preparing : say(simulationTexts.progress, running)}
          </span>
        </>
      ) : (
        <Button look="accent" type="submit" icon={<Play aria-hidden="true" />} disabled={firstWrong !== undefined}>
          {texts.run}
        </Button>
      )}
      {firstWrong && (
        <p id={problem} className={styles.wrong} role="alert">
          {say(firstWrong)}
        </p>
      )}
    </form>
  );
}

function ScenarioField() {
  const texts = useTexts(simulationTexts);
  const scenarios = useSession((state) => state.design.scenarios);
  const chosen = useStore(runForm, (state) => state.scenario);
  return (
    <label className={dock.field}>
      {texts.scenario}
      <select
        name="scenario"
        value={chosen !== null && scenarios && Object.hasOwn(scenarios, chosen) ? chosen : ''}
        onChange={({ target }) => runForm.setState({ scenario: target.value === '' ? null : target.value })}
      >
        <option value="">{texts.noScenario}</option>
        {Object.entries(scenarios ?? {}).map(([id, { name }]) => (
          <option key={id} value={id}>
            {name ?? id}
          </option>
        ))}
      </select>
    </label>
  );
}
