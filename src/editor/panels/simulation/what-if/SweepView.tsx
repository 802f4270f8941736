/** What if it were different: one or two numbers, the values that they take, and what comes of each. */
import { Plus, Rows3, X } from 'lucide-react';
import { type MouseEvent, useId } from 'react';
import { useStore } from 'zustand';
import type { Text } from '../../../../core/lib/text.ts';
import { fill } from '../../../../core/lib/text.ts';
import type { Axis } from '../../../../core/simulation/study/sweep.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import dock from '../../../ui/dock.module.css';
import { askForSweep, whatIfDesk } from '../../../workers/what-if-desk.ts';
import { fixedForm, readForm, runForm } from '../run-form.ts';
import { AxisFields } from './AxisFields.tsx';
import { type AxisForm, loadAxis, readValues } from './axis.ts';
import { focusSubmit } from './focus-submit.ts';
import { RunSettings } from './RunSettings.tsx';
import { SweepResult } from './SweepResult.tsx';
import styles from './what-if.module.css';
import { whatIfForm } from './what-if-form.ts';

export function SweepView() {
  const texts = useTexts(whatIfTexts);
  const swept = useStore(whatIfDesk, (state) => state.swept);
  return (
    <>
      <SweepForm />
      {swept ? <SweepResult swept={swept} /> : <p className={styles.quiet}>{texts.sweepMore}</p>}
    </>
  );
}

function SweepForm() {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const problem = useId();
  const design = useSession((state) => state.design);
  const written = useStore(whatIfForm, (state) => state.axes);
  const run = fixedForm(useStore(runForm));
  const isRunning = useStore(whatIfDesk, (state) => state.running !== null);
  const axes = written.length === 0 ? [loadAxis] : written;
  const { choice, wrong } = readForm(design, run);
  const read = Object.keys(wrong).length > 0 ? { wrong: whatIfTexts.choiceWrong } : readAxes(axes);
  const set = (next: readonly AxisForm[]) => whatIfForm.setState({ axes: next });
  const removeSecond = (press: MouseEvent<HTMLElement>) => {
    focusSubmit(press);
    set(axes.slice(0, 1));
  };
  return (
    <form
      className={dock.bar}
      onSubmit={(event) => {
        event.preventDefault();
        if ('axes' in read && !isRunning) askForSweep(design, choice, read.axes);
      }}
    >
      {axes.map((axis, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second number are who they are by their place
        <AxisFields key={at} axis={axis} second={at > 0} onChange={(next) => set(axes.with(at, next))} />
      ))}
      {axes.length === 1 ? (
        <Button icon={<Plus aria-hidden="true" />} onClick={() => set([...axes, loadAxis])}>
          {texts.addSecond}
        </Button>
      ) : (
        <IconButton label={texts.removeSecond} onClick={removeSecond}>
          <X />
        </IconButton>
      )}
      <Button
        look="accent"
        type="submit"
        icon={<Rows3 aria-hidden="true" />}
        disabled={'wrong' in read}
        aria-disabled={isRunning}
      >
        {say(whatIfTexts.runSweep, { count: 'axes' in read ? studiesOf(read.axes) : 0 })}
      </Button>
      <RunSettings />
      {'wrong' in read && (
        <p id={problem} className={styles.wrong} role="alert">
          {say(read.wrong)}
        </p>
      )}
    </form>
  );
}

/** More studies than anybody waits for. */
const mostPoints = 100;

const studiesOf = (axes: readonly Axis[]): number => axes.reduce((count, { values }) => count * values.length, 1);

type ReadAxes = { readonly axes: readonly Axis[] } | { readonly wrong: Text };

const readAxes = (forms: readonly AxisForm[]): ReadAxes => {
  const axes: Axis[] = [];
  for (const form of forms) {
    const values = readValues(form);
    if ('en' in values) return { wrong: values };
    if (axes.some(({ parameter }) => parameter === form.parameter)) return { wrong: whatIfTexts.twice };
    axes.push({ parameter: form.parameter, values });
  }
  const count = studiesOf(axes);
  return count > mostPoints ? { wrong: fill(whatIfTexts.tooMany, { count, most: mostPoints }) } : { axes };
};
