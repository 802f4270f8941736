/** What can be asked after a study: what the next change does to it, and what it would take where it does not hold. */
import { Pin, Search } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { SimulationResult } from '../../../../core/simulation/study/result.ts';
import { verdictOf } from '../../../../core/simulation/study/verdict.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { Button } from '../../../ui/button.tsx';
import type { FinishedStudy } from '../../../workers/study-desk.ts';
import { keepBaseline } from '../../../workers/what-if-desk.ts';
import { showSimulation } from '../simulation-view.ts';
import { baselineOfStudy } from './baseline.ts';
import styles from './what-if.module.css';
import { type WhatIfForm, whatIfForm } from './what-if-form.ts';

export function FollowUp({ study }: { readonly study: FinishedStudy }) {
  const texts = useTexts(whatIfTexts);
  const keep = (press: MouseEvent<HTMLElement>) => {
    keepBaseline(baselineOfStudy(study));
    ask(press, { question: 'compare' });
  };
  return (
    <div className={styles.acts}>
      <Button icon={<Pin aria-hidden="true" />} onClick={keep}>
        {texts.keep}
      </Button>
      {!holds(study.result) && (
        <Button
          icon={<Search aria-hidden="true" />}
          onClick={(press) => ask(press, { question: 'search', source: '', times: '1' })}
        >
          {texts.search}
        </Button>
      )}
    </div>
  );
}

/** Whoever works by key goes on at the choice of the view. */
const ask = ({ currentTarget }: MouseEvent<HTMLElement>, form: Partial<WhatIfForm>): void => {
  whatIfForm.setState(form);
  currentTarget.closest('section')?.querySelector<HTMLElement>('[data-name="what-if"]')?.focus();
  showSimulation('what-if');
};

/** Where too few messages tell, no other number of workers would. */
const holds = ({ ceilings, objectives, subscriptions }: SimulationResult): boolean =>
  ceilings === undefined &&
  Object.values(objectives).every((each) => verdictOf(each) !== 'missed') &&
  Object.values(subscriptions).every(({ stable }) => stable);
