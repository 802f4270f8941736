/** The result of a study: where it came from, its warnings, its figures beside the closed forms, its counts and its queues. */
import { Play, RotateCw } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { durationOf, figureOf } from '../../../core/lib/figures.ts';
import { ceilingText } from '../../../core/model/exceeded-ceiling.ts';
import { elementName } from '../../../core/model/graph/element-name.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { isSameRun } from '../../session/same-run.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { type FinishedStudy, studyDesk } from '../../workers/study-desk.ts';
import { CountTable } from './CountTable.tsx';
import { closedFormOf } from './closed-form.ts';
import { ObjectiveResults } from './ObjectiveResults.tsx';
import { PrecisionNote } from './Precision.tsx';
import { ReplicaResults } from './ReplicaResults.tsx';
import { ResultTable } from './ResultTable.tsx';
import { runForm } from './run-form.ts';
import { runChosen } from './run-now.ts';
import styles from './simulation.module.css';
import { DrillTable } from './study-charts/DrillTable.tsx';
import { StudyCharts } from './study-charts/StudyCharts.tsx';

const warnings = {
  'warm-up-too-long': 'warmupTooLong',
  'backlog-grows': 'backlogGrows',
  overcrowded: 'overcrowded',
  standstill: 'standstill',
} as const;

export function Results({ study }: { readonly study: FinishedStudy }) {
  const texts = useTexts(simulationTexts);
  const isEarlier = useSession((state) => !isSameRun(state.design, study.design));
  const isRunning = useStore(studyDesk, (state) => state.running !== null);
  const closedForm = useMemo(() => closedFormOf(study), [study]);
  const { result, design } = study;
  return (
    <>
      {isEarlier && (
        <div className={`${dock.note} ${styles.again}`} data-tone="warning" data-testid="earlier-design">
          {texts.earlier}
          <Button icon={<RotateCw aria-hidden="true" />} disabled={isRunning} onClick={runChosen}>
            {texts.again}
          </Button>
        </div>
      )}
      <PrecisionNote design={design} result={result} />
      <Overload study={study} />
      {result.warnings.map((warning) => (
        <div key={warning} className={`${dock.note} ${styles.again}`} data-tone="warning">
          <p>{texts[warnings[warning]]}</p>
          {(warning === 'warm-up-too-long' || warning === 'backlog-grows') && <Longer study={study} />}
        </div>
      ))}
      <div className={styles.figures} data-earlier={isEarlier} data-testid="figures">
        <ResultTable design={design} result={result} closedForm={closedForm} />
        <ObjectiveResults design={design} result={result} />
        <DrillTable design={design} result={result} />
        <ReplicaResults design={design} result={result} />
        <StudyCharts study={study} closedForm={closedForm} />
        <CountTable design={design} result={result} />
        <Provenance study={study} />
      </div>
    </>
  );
}

/** What lets too little through, and which subscriptions never settle for themselves; nothing where all of them do. */
function Overload({ study: { result, design } }: { readonly study: FinishedStudy }) {
  const say = useSay();
  const ceilings = Object.entries(result.ceilings ?? {});
  const held = new Set(ceilings.flatMap(([, { grows }]) => grows));
  const unstable = Object.entries(result.subscriptions)
    .filter(([id, { stable }]) => !(stable || held.has(id)))
    .sort(([, one], [, other]) => other.inFlight - one.inFlight);
  const [worst] = unstable;
  const reader = worst && (design.links?.[worst[0]]?.to ?? worst[0]);
  return (
    <>
      {ceilings.map(([id, each]) => (
        <div key={id} className={dock.note} data-tone="warning" data-testid="ceiling">
          {say(ceilingText((name) => elementName(design, name), id, each))}
        </div>
      ))}
      {reader && (
        <div className={dock.note} data-tone="warning">
          {say(unstable.length === 1 ? simulationTexts.oneUnstable : simulationTexts.manyUnstable, {
            name: design.nodes?.[reader]?.name ?? reader,
            count: unstable.length,
          })}
        </div>
      )}
    </>
  );
}

/** Six times as long is enough for all but a system at its limit; that one asks again. */
const longer = 6;

function Longer({ study: { result, choice } }: { readonly study: FinishedStudy }) {
  const say = useSay();
  const isRunning = useStore(studyDesk, (state) => state.running !== null);
  const seconds = result.durationSeconds * longer;
  const run = () => {
    runForm.setState({ scenario: choice.scenario, durationSeconds: String(seconds) });
    runChosen();
  };
  return (
    <Button icon={<Play aria-hidden="true" />} disabled={isRunning} onClick={run}>
      {say(simulationTexts.runLonger, { duration: `${figureOf(seconds)} s` })}
    </Button>
  );
}

function Provenance({ study: { result, design, hash, choice } }: { readonly study: FinishedStudy }) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const scenario = choice.scenario === null ? undefined : design.scenarios?.[choice.scenario];
  return (
    <p className={styles.provenance} data-testid="provenance">
      {choice.scenario === null ? texts.noScenario : (scenario?.name ?? choice.scenario)}
      {' · '}
      {say(simulationTexts.provenance, {
        seed: String(result.seed),
        replications: String(result.replications),
        duration: durationOf(result.durationSeconds * 1000),
        warmup: durationOf(result.warmupSeconds * 1000),
        events: figureOf(result.events),
        wall: durationOf(result.wallSeconds * 1000),
      })}
      <br />
      {texts.digest} <code data-testid="digest">{result.digest}</code>
      <br />
      {texts.simulated} <code data-testid="design-hash">{hash}</code>
    </p>
  );
}
