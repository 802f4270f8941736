/** One promise: its way, its numbers, the prediction, and the figures of the last study with their intervals. */
import { Pencil } from 'lucide-react';
import { useStore } from 'zustand';
import { durationOf, intervalOf, percentOf, rateOf } from '../../../../core/lib/figures.ts';
import { pathsOf } from '../../../../core/model/graph/critical.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { Objective } from '../../../../core/model/scenario.ts';
import type { Lag } from '../../../../core/queueing/flows/flow-analysis.ts';
import type { ObjectiveResult } from '../../../../core/simulation/study/result.ts';
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { type Say, useSay, useTexts } from '../../../app/languages/language.ts';
import { reveal } from '../../../session/reveal.ts';
import { isSameRun } from '../../../session/same-run.ts';
import { useSession } from '../../../session/session.ts';
import { IconButton } from '../../../ui/button.tsx';
import dock from '../../../ui/dock.module.css';
import { studyDesk } from '../../../workers/study-desk.ts';
import analysisStyles from '../analysis.module.css';
import { HopShares } from './HopShares.tsx';
import styles from './objective.module.css';
import { Verdict } from './Verdict.tsx';

export interface ObjectiveRowProps {
  readonly id: string;
  readonly objective: Objective;
  /** Of its way: stands in where no law of its time is known. */
  readonly lag: Lag | null;
  readonly onEdit: () => void;
}

export function ObjectiveRow({ id, objective, lag, onEdit }: ObjectiveRowProps) {
  const texts = useTexts(objectiveTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis.objectives[id]);
  const name = objective.name ?? id;
  const way = [linkName(design, objective.from), linkName(design, objective.to)] as const;
  const share = analysis?.biggestShare ?? null;
  const promises = promisesOf(objective, say);
  return (
    <tr data-objective={id}>
      <th scope="row">
        <span className={styles.name}>
          <button
            type="button"
            className={dock.link}
            title={id}
            onClick={() => reveal({ links: [...(pathsOf(design).get(id)?.links ?? [])] })}
          >
            {name}
          </button>
          <IconButton label={say(objectiveTexts.edit, { name })} onClick={onEdit}>
            <Pencil />
          </IconButton>
        </span>
        <span className={dock.small}>{say(objectiveTexts.way, { from: way[0], to: way[1] })}</span>
      </th>
      <td className={dock.words}>{promises.join(', ') || texts.promisedNothing}</td>
      <td data-figure="predicted">
        <Predicted ms={analysis?.predictedMs ?? null} lag={lag} />{' '}
        {promises.length > 0 && (
          <span className={styles.verdict}>
            <Verdict met={analysis?.met ?? null} unknown={texts.unknown} hint={texts.unknownMore} />
          </span>
        )}
      </td>
      <Simulated id={id} objective={objective} />
      <td className={dock.words}>{analysis?.hops ? <HopShares hops={analysis.hops} biggest={share} /> : null}</td>
    </tr>
  );
}

function Predicted({ ms, lag }: Pick<ObjectiveRowProps, 'lag'> & { readonly ms: number | null }) {
  const texts = useTexts(objectiveTexts);
  if (ms !== null) return durationOf(ms);
  if (lag === null || lag.p99Ms === null) return null;
  if (lag.exact) return durationOf(lag.p99Ms);
  return (
    <>
      <abbr className={analysisStyles.near} title={texts.estimated}>
        ≈
      </abbr>{' '}
      {durationOf(lag.p99Ms)}
    </>
  );
}

/** The figures of the last study that are of this promise; of a design that has moved on they are marked. */
function Simulated({ id, objective }: Pick<ObjectiveRowProps, 'id' | 'objective'>) {
  const texts = useTexts(objectiveTexts);
  const say = useSay();
  const finished = useStore(studyDesk, (state) => state.finished);
  const isEarlier = useSession((state) => finished !== null && !isSameRun(state.design, finished.design));
  const result = finished?.result.objectives[id];
  if (!result)
    return (
      <td className={styles.quiet} data-figure="simulated">
        {texts.notRun}
      </td>
    );
  const { p99Ms, throughputPerSecond, lossFraction, fewCompletions } = result;
  const interval = p99Ms && intervalOf(p99Ms, durationOf);
  const more = [
    ...(objective.minThroughputPerSecond === undefined ? [] : [rateOf(throughputPerSecond?.mean)]),
    ...(objective.maxLossFraction === undefined
      ? []
      : [say(objectiveTexts.loss, { value: percentOf(lossFraction?.mean) })]),
  ];
  return (
    <td data-figure="simulated">
      {fewCompletions.length > 0 && '~ '}
      {durationOf(p99Ms?.mean)} {promisesOf(objective, say).length > 0 && <SimulatedVerdict result={result} />}
      {interval !== null && <span className={dock.small}>{interval}</span>}
      {more.length > 0 && <span className={dock.small}>{more.join(', ')}</span>}
      {isEarlier && <span className={dock.small}>{texts.earlier}</span>}
    </td>
  );
}

function SimulatedVerdict({ result: { met, undecided } }: { readonly result: ObjectiveResult }) {
  const texts = useTexts(objectiveTexts);
  return <Verdict met={undecided ? null : met} unknown={texts.undecided} hint={texts.undecidedMore} />;
}

const promisesOf = ({ p99Ms, minThroughputPerSecond, maxLossFraction }: Objective, say: Say): readonly string[] => [
  ...(p99Ms === undefined ? [] : [say(objectiveTexts.atMost, { value: durationOf(p99Ms) })]),
  ...(minThroughputPerSecond === undefined
    ? []
    : [say(objectiveTexts.atLeast, { value: rateOf(minThroughputPerSecond) })]),
  ...(maxLossFraction === undefined ? [] : [say(objectiveTexts.lossAtMost, { value: percentOf(maxLossFraction) })]),
];
