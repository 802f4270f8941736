/** Runs the open design: studies with intervals beside the closed forms, live runs that the canvas plays back, and what-if questions. */

import { FlaskConical } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { whatIfTexts } from '../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusals } from '../../ui/refusals.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { liveDesk } from '../../workers/live-desk.ts';
import { studyDesk } from '../../workers/study-desk.ts';
import { LiveRun } from './live/LiveRun.tsx';
import { ResultActs } from './ResultActs.tsx';
import { Results } from './Results.tsx';
import { RunControls } from './RunControls.tsx';
import { showSimulation, simulationView } from './simulation-view.ts';
import { FollowUp } from './what-if/FollowUp.tsx';

const WhatIf = lazy(() => import('./what-if/WhatIf.tsx').then(({ WhatIf }) => ({ default: WhatIf })));

export function SimulationPanel() {
  const texts = useTexts(simulationTexts);
  const isEmpty = useSession((state) => Object.keys(state.design.links ?? {}).length === 0);
  const finished = useStore(studyDesk, (state) => state.finished);
  const view = useStore(simulationView, (state) => state.view);
  if (isEmpty && !finished) {
    return (
      <EmptyState icon={<FlaskConical aria-hidden="true" />} title={texts.nothingToRun}>
        {texts.nothingToRunMore}
      </EmptyState>
    );
  }
  return (
    <section className={`${dock.panel} ${dock.tables}`} aria-label={texts.title} data-testid="simulation-panel">
      <ViewChoice />
      {view === 'study' ? (
        <StudyView />
      ) : (
        <Suspense fallback={<Skeleton label={texts.preparing} lines={3} />}>
          <WhatIf />
        </Suspense>
      )}
    </section>
  );
}

function ViewChoice() {
  const texts = useTexts(whatIfTexts);
  const view = useStore(simulationView, (state) => state.view);
  return (
    <Segments
      label={texts.view}
      names={['study', 'what-if']}
      titles={{ study: texts.study, 'what-if': texts.whatIf }}
      chosen={view}
      onChoose={showSimulation}
    />
  );
}

function StudyView() {
  const texts = useTexts(simulationTexts);
  const finished = useStore(studyDesk, (state) => state.finished);
  const live = useStore(liveDesk, (state) => state.status !== 'closed');
  const isRunning = useStore(studyDesk, (state) => state.running !== null);
  const isRefused = useStore(studyDesk, ({ problems, failure }) => problems.length > 0 || failure !== null);
  return (
    <>
      <RunControls />
      <Troubles />
      {live && <LiveRun />}
      {finished ? (
        <>
          <div className={dock.bar}>
            <FollowUp study={finished} />
            <ResultActs study={finished} />
          </div>
          <Results study={finished} />
        </>
      ) : (
        !live &&
        !isRefused && (
          <EmptyState icon={<FlaskConical aria-hidden="true" />} title={isRunning ? texts.running : texts.none}>
            {isRunning ? texts.runningMore : texts.noneMore}
          </EmptyState>
        )
      )}
    </>
  );
}

/** Why the last study or live run did not begin, or broke down. */
function Troubles() {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const study = useStore(studyDesk);
  const live = useStore(liveDesk);
  const problems = study.problems.length > 0 ? study.problems : live.problems;
  const failure = study.failure ?? live.failure;
  return (
    <Refusals
      failure={failure === null ? null : say(simulationTexts.failed, { message: failure })}
      title={texts.refused}
      sentences={problems.map(({ what, why, howToFix }) => `${say(what)} ${say(why)} ${say(howToFix)}`)}
    />
  );
}
