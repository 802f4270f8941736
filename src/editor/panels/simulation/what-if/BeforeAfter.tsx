/** The figures that a change is about, as drawn and with what it takes: objectives, and how busy the changed nodes are. */
import { durationOf, percentOf, rateOf } from '../../../../core/lib/figures.ts';
import { pathOf } from '../../../../core/lib/pointer.ts';
import type { Design } from '../../../../core/model/design.ts';
import type { Estimate, SimulationResult } from '../../../../core/simulation/study/result.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { type Say, useSay, useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import type { Search } from '../../../workers/what-if-jobs.ts';
import { EstimateCell } from '../EstimateCell.tsx';
import { ObjectiveVerdict } from '../ObjectiveVerdict.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import styles from './what-if.module.css';

interface Row {
  readonly key: string;
  readonly title: string;
  readonly read: (result: SimulationResult) => Estimate | null;
  readonly show: (value: number | null | undefined) => string;
  readonly objective?: string;
}

export function BeforeAfter({ design, search }: { readonly design: Design; readonly search: Search }) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const { before, smallest } = search;
  const after = smallest.changes.length > 0 ? smallest.result : null;
  const rows = [...objectiveRows(design, say), ...nodeRows(design, search, say)];
  if (rows.length === 0) return null;
  const tag = ({ objectives }: SimulationResult, id: string) =>
    objectives[id] && <ObjectiveVerdict result={objectives[id]} />;
  return (
    <ScrollBox label={texts.figures}>
      <table className={`${dock.table} ${styles.narrow}`} data-testid="before-after">
        <caption>{texts.figures}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.figure}</th>
            <th scope="col">{texts.now}</th>
            {after && <th scope="col">{texts.afterwards}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, read, show, objective }) => (
            <tr key={key} data-row={key}>
              <th scope="row">
                {title}
                {objective !== undefined && (
                  <span className={styles.tagLine}>
                    {tag(before, objective)} {after && <>→ {tag(after, objective)}</>}
                  </span>
                )}
              </th>
              <EstimateCell figure={`${key} before`} estimate={read(before)} show={show} />
              {after && <EstimateCell figure={`${key} after`} estimate={read(after)} show={show} />}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** What each objective promises; the first row of each says whether it was kept. */
const objectiveRows = (design: Design, say: Say): Row[] =>
  Object.entries(design.objectives ?? {}).flatMap(([id, objective]) => {
    const name = objective.name ?? id;
    const promised: Row[] = [
      ...(objective.p99Ms === undefined
        ? []
        : [row(`${id} p99Ms`, say(whatIfTexts.p99Of, { name }), (result) => result.objectives[id]?.p99Ms, durationOf)]),
      ...(objective.minThroughputPerSecond === undefined
        ? []
        : [
            row(
              `${id} throughput`,
              say(whatIfTexts.throughputOf, { name }),
              (result) => result.objectives[id]?.throughputPerSecond,
              rateOf,
            ),
          ]),
      ...(objective.maxLossFraction === undefined
        ? []
        : [
            row(
              `${id} loss`,
              say(whatIfTexts.lossOf, { name }),
              (result) => result.objectives[id]?.lossFraction,
              percentOf,
            ),
          ]),
    ];
    return promised.map((each, at) => (at === 0 ? { ...each, objective: id } : each));
  });

const row = (
  key: string,
  title: string,
  read: (result: SimulationResult) => Estimate | null | undefined,
  show: Row['show'],
): Row => ({ key, title, read: (result) => read(result) ?? null, show });

const nodeRows = (design: Design, { mostPressed, smallest }: Search, say: Say): Row[] => {
  const changed = smallest.changes.map(({ pointer }) => {
    const [section, id = ''] = pathOf(pointer);
    return section === 'links' ? (design.links?.[id]?.to ?? id) : id;
  });
  const pressed = mostPressed === null ? [] : [design.links?.[mostPressed.id]?.to ?? ''];
  return [...new Set([...changed, ...pressed])]
    .filter((id) => design.nodes?.[id] !== undefined && design.nodes[id].kind !== 'topic')
    .map((id) =>
      row(
        `${id} utilisation`,
        say(whatIfTexts.utilisationOf, { name: design.nodes?.[id]?.name ?? id }),
        (result) => result.nodes[id]?.utilisation,
        percentOf,
      ),
    );
};
