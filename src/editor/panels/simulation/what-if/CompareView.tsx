/** What did my change do: a baseline that is kept, and the design as it is now against it. */
import { Pin, Scale, X } from 'lucide-react';
import { type MouseEvent, useMemo } from 'react';
import { useStore } from 'zustand';
import { simulatedHash } from '../../../../core/simulation/study/simulated-part.ts';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { isSameRun } from '../../../session/same-run.ts';
import { useSession } from '../../../session/session.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import dock from '../../../ui/dock.module.css';
import type { RunChoice } from '../../../workers/protocol.ts';
import { askForComparison, keepBaseline, whatIfDesk } from '../../../workers/what-if-desk.ts';
import type { Baseline } from '../../../workers/what-if-jobs.ts';
import { fixedForm, readForm, runForm } from '../run-form.ts';
import { baselineOf } from './baseline.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { focusSubmit } from './focus-submit.ts';
import { RunSettings } from './RunSettings.tsx';
import styles from './what-if.module.css';

export function CompareView() {
  const texts = useTexts(whatIfTexts);
  const baseline = useStore(whatIfDesk, (state) => state.baseline);
  const compared = useStore(whatIfDesk, (state) => state.compared);
  return (
    <>
      <CompareForm baseline={baseline} />
      {baseline === null && <p className={styles.quiet}>{texts.noBaseline}</p>}
      {compared && <DifferenceTable compared={compared} />}
    </>
  );
}

function CompareForm({ baseline }: { readonly baseline: Baseline | null }) {
  const texts = useTexts(whatIfTexts);
  const design = useSession((state) => state.design);
  const run = fixedForm(useStore(runForm));
  const isRunning = useStore(whatIfDesk, (state) => state.running !== null);
  const { choice, wrong } = readForm(design, run);
  const isWrong = Object.keys(wrong).length > 0;
  const isSame = baseline !== null && isSameRun(design, baseline.design) && isSameChoice(choice, baseline.choice);
  const keep = () => !isRunning && !isSame && keepBaseline(baselineOf(design, choice));
  return (
    <>
      {baseline && <BaselineLine baseline={baseline} />}
      <form
        className={dock.bar}
        onSubmit={(event) => {
          event.preventDefault();
          if (baseline === null) keep();
          else if (!isSame && !isRunning) askForComparison(baseline, design, choice);
        }}
      >
        <Button
          look="accent"
          type="submit"
          icon={baseline === null ? <Pin aria-hidden="true" /> : <Scale aria-hidden="true" />}
          disabled={isWrong}
          aria-disabled={isRunning || isSame}
        >
          {baseline === null ? texts.keep : texts.compareNow}
        </Button>
        {baseline !== null && (
          <Button
            icon={<Pin aria-hidden="true" />}
            disabled={isWrong}
            aria-disabled={isRunning || isSame}
            onClick={keep}
          >
            {texts.keepAgain}
          </Button>
        )}
        <RunSettings />
      </form>
      {isSame && <p className={styles.quiet}>{texts.same}</p>}
    </>
  );
}

/** The pairs take the baseline's length, number and seed: only scenario and load are the comparison's own. */
const isSameChoice = (choice: RunChoice, { scenario, rateFactor }: RunChoice): boolean =>
  choice.scenario === scenario && (choice.rateFactor === undefined || choice.rateFactor === rateFactor);

function BaselineLine({ baseline }: { readonly baseline: Baseline }) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const { choice, design, name } = baseline;
  const hash = useMemo(() => simulatedHash(design).slice(0, 8), [design]);
  const scenario =
    choice.scenario === null
      ? say(simulationTexts.noScenario)
      : (design.scenarios?.[choice.scenario]?.name ?? choice.scenario);
  const settings = say(whatIfTexts.runSettings, {
    replications: choice.replications ?? '',
    duration: `${choice.durationSeconds} s`,
    seed: choice.seed ?? '',
    load: choice.rateFactor ?? 1,
  });
  const forget = (press: MouseEvent<HTMLElement>) => {
    focusSubmit(press);
    keepBaseline(null);
  };
  return (
    <div className={styles.acts} data-testid="baseline">
      <label className={`${dock.field} ${styles.long}`}>
        {texts.baselineName}
        <input
          name="baseline"
          autoComplete="off"
          value={name}
          onChange={({ target }) => whatIfDesk.setState({ baseline: { ...baseline, name: target.value } })}
        />
      </label>
      <span>{say(whatIfTexts.baselineOf, { hash, scenario, settings })}</span>
      <IconButton label={texts.forget} onClick={forget}>
        <X />
      </IconButton>
    </div>
  );
}
