/** What one run takes instead of its scenario's values; the design stays as it is. */
import { useId } from 'react';
import { useStore } from 'zustand';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { emptyForm, type FieldName, placeholders, readForm, runForm } from './run-form.ts';
import styles from './simulation.module.css';

const fields: readonly (readonly [FieldName, keyof typeof simulationTexts])[] = [
  ['durationSeconds', 'duration'],
  ['warmupSeconds', 'warmup'],
  ['replications', 'replications'],
  ['seed', 'seed'],
  ['rateFactor', 'load'],
];

export function RunValues() {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const problem = useId();
  const design = useSession((state) => state.design);
  const form = useStore(runForm);
  const { wrong } = readForm(design, form);
  const standard = placeholders(design, form);
  const firstWrong = Object.values(wrong)[0];
  const isChanged = fields.some(([name]) => form[name] !== '');
  return (
    <>
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
      {isChanged && (
        <Button onClick={() => runForm.setState(({ scenario }) => ({ ...emptyForm, scenario }))}>{texts.reset}</Button>
      )}
      {firstWrong ? (
        <p id={problem} className={styles.wrong} role="alert">
          {say(firstWrong)}
        </p>
      ) : (
        <p className={styles.hint}>{texts.once}</p>
      )}
    </>
  );
}
