/** What one run takes instead of its scenario's values; the design stays as it is. */
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Text } from '../../../core/lib/text.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { emptyForm, type FieldName, fixedForm, goesOn, placeholders, readForm, runForm } from './run-form.ts';
import styles from './simulation.module.css';

const fields: Readonly<Record<FieldName, Text>> = {
  durationSeconds: simulationTexts.duration,
  warmupSeconds: simulationTexts.warmup,
  replications: simulationTexts.replications,
  seed: simulationTexts.seed,
  rateFactor: simulationTexts.load,
  precisionPercent: studyTexts.precision,
  budgetSeconds: studyTexts.budget,
};

const names = Object.keys(fields) as FieldName[];
const fixedNames = names.filter((name) => name !== 'precisionPercent' && name !== 'budgetSeconds');

export interface RunValuesProps {
  /** Of studies with a fixed number of replications. */
  readonly fixed?: boolean;
}

export function RunValues({ fixed = false }: RunValuesProps) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const problem = useId();
  const design = useSession((state) => state.design);
  const written = useStore(runForm);
  const form = fixed ? fixedForm(written) : written;
  const { wrong } = readForm(design, form);
  const standard = {
    ...placeholders(design, form),
    precisionPercent: say(studyTexts.precisionOff),
    budgetSeconds: say(studyTexts.budgetOff),
  };
  const firstWrong = Object.values(wrong)[0];
  const isChanged = names.some((name) => form[name] !== '');
  return (
    <>
      {(fixed ? fixedNames : names).map((name) => (
        <label key={name} className={dock.field}>
          {say(name === 'replications' && goesOn(form) ? studyTexts.mostReplications : fields[name])}
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
      {isChanged && (
        <Button onClick={() => runForm.setState(({ scenario }) => ({ ...emptyForm, scenario }))}>{texts.reset}</Button>
      )}
      {firstWrong ? (
        <p id={problem} className={styles.wrong} role="alert">
          {say(firstWrong)}
        </p>
      ) : (
        <p className={styles.hint}>
          {texts.once} {!fixed && say(studyTexts.precisionHint)}
        </p>
      )}
    </>
  );
}
