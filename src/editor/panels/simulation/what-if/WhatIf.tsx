/** Questions about the open design that take several studies: what would it take, what did a change do, what if it were different. */

import { Square } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useStore } from 'zustand';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Refusals } from '../../../ui/refusals.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { stopAsking, whatIfDesk } from '../../../workers/what-if-desk.ts';
import { CompareView } from './CompareView.tsx';
import { focusSubmit } from './focus-submit.ts';
import { SearchView } from './SearchView.tsx';
import { SweepView } from './SweepView.tsx';
import styles from './what-if.module.css';
import { whatIfForm } from './what-if-form.ts';

const questions = ['search', 'compare', 'sweep'] as const;
const views = { search: SearchView, compare: CompareView, sweep: SweepView };

export function WhatIf() {
  const texts = useTexts(whatIfTexts);
  const question = useStore(whatIfForm, (state) => state.question);
  const View = views[question];
  return (
    <div className={styles.whatIf} data-testid="what-if">
      <div className={styles.head}>
        <Segments
          label={texts.question}
          names={questions}
          titles={texts}
          chosen={question}
          onChoose={(chosen) => whatIfForm.setState({ question: chosen })}
        />
        <Progress />
      </div>
      <Troubles />
      <View />
    </div>
  );
}

/** Of whichever question is open; says to those who do not see it that it is answered. */
function Progress() {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const running = useStore(whatIfDesk, (state) => state.running);
  const isAnswered = useStore(whatIfDesk, ({ compared, found, swept }) => compared ?? found ?? swept) !== null;
  if (running === null)
    return (
      <p className="visually-hidden" role="status">
        {isAnswered && texts.answered}
      </p>
    );
  const { studies, ofStudies, done, of } = running;
  const words = ofStudies === null ? whatIfTexts.studies : whatIfTexts.studiesOf;
  return (
    <div className={styles.progress}>
      <Button icon={<Square aria-hidden="true" />} onClick={stopHere}>
        {texts.stop}
      </Button>
      <progress max={Math.max(1, of)} value={done} aria-label={texts[running.question]} />
      <span role="status">{say(words, { studies, of: ofStudies ?? 0 })}</span>
      {of > 0 && <span>{say(whatIfTexts.underWay, { done: Math.floor(done), of })}</span>}
    </div>
  );
}

const stopHere = (press: MouseEvent<HTMLElement>): void => {
  focusSubmit(press);
  stopAsking();
};

/** Why the last question was not answered. */
function Troubles() {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const { failure, problems } = useStore(whatIfDesk);
  return (
    <Refusals
      failure={failure === null ? null : say(simulationTexts.failed, { message: failure })}
      title={texts.refused}
      sentences={problems.map(({ what, why, howToFix }) => `${say(what)} ${say(why)} ${say(howToFix)}`)}
    />
  );
}
