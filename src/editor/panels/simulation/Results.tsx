/** The result of a study: where it came from, its warnings, its figures beside the closed forms, its counts and its queues. */
import { useMemo } from 'react';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { durationOf, figureOf } from '../../ui/figures.ts';
import type { FinishedStudy } from '../../workers/study-desk.ts';
import { CountTable } from './CountTable.tsx';
import { closedFormOf } from './closed-form.ts';
import { ObjectiveResults } from './ObjectiveResults.tsx';
import { QueueChart } from './QueueChart.tsx';
import { ResultTable } from './ResultTable.tsx';
import styles from './simulation.module.css';

const warnings = {
  'warm-up-too-long': 'warmupTooLong',
  overcrowded: 'overcrowded',
  standstill: 'standstill',
} as const;

export function Results({ study }: { readonly study: FinishedStudy }) {
  const texts = useTexts(simulationTexts);
  const isEarlier = useSession((state) => state.design !== study.design);
  const closedForm = useMemo(() => closedFormOf(study), [study]);
  const { result, series, design } = study;
  return (
    <>
      {isEarlier && (
        <p className={dock.note} data-tone="warning" data-testid="earlier-design">
          {texts.earlier}
        </p>
      )}
      {result.warnings.map((warning) => (
        <p key={warning} className={dock.note} data-tone="warning">
          {texts[warnings[warning]]}
        </p>
      ))}
      <ResultTable design={design} result={result} closedForm={closedForm} />
      <ObjectiveResults design={design} result={result} />
      <QueueChart design={design} series={series} />
      <CountTable design={design} result={result} />
      <Provenance study={study} />
    </>
  );
}

function Provenance({ study: { result } }: { readonly study: FinishedStudy }) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  return (
    <p className={styles.provenance} data-testid="provenance">
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
    </p>
  );
}
