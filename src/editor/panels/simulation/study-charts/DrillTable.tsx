/** What each fault of the scenario did: how high the backlog went and where, how long it took to drain, what it cost. */
import { faultWords } from '../../../../core/kinds/form/fault-words.ts';
import { durationOf, figureOf, secondsOf } from '../../../../core/lib/figures.ts';
import type { Design } from '../../../../core/model/design.ts';
import { elementName } from '../../../../core/model/graph/element-name.ts';
import type { DrillResult, SimulationResult } from '../../../../core/simulation/study/result.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import { Explained } from '../../../ui/explained.tsx';
import { EstimateCell } from '../EstimateCell.tsx';

const columns = ['when', 'peak', 'peakAt', 'drain', 'lost', 'failedCalls', 'duplicates'] as const;

export interface DrillTableProps {
  readonly design: Design;
  readonly result: SimulationResult;
}

/** A row per fault; nothing of a scenario without any. */
export function DrillTable({ design, result: { drills = [], replications } }: DrillTableProps) {
  const texts = useTexts(studyTexts);
  if (drills.length === 0) return null;
  return (
    <table className={`${dock.table} ${dock.tall}`} data-testid="drill-table">
      <caption>{texts.drills}</caption>
      <thead>
        <tr>
          {(['fault', ...columns] as const).map((column) => (
            <th key={column} scope="col">
              <Explained more={texts[`${column}Help`]}>{texts[column]}</Explained>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drills.map((drill, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fault has no other name than its number
          <Row key={at} design={design} drill={drill} replications={replications} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly design: Design;
  readonly drill: DrillResult;
  readonly replications: number;
}

function Row({ design, drill, replications }: RowProps) {
  const say = useSay();
  const { atSeconds, forSeconds, peakAt, drainSeconds, notDrained } = drill;
  return (
    <tr>
      <th scope="row">{say(faultWords(design, drill))}</th>
      <td>{`${secondsOf(atSeconds)} … ${secondsOf(atSeconds + forSeconds)}`}</td>
      <EstimateCell figure="backlogPeak" estimate={drill.backlogPeak} show={figureOf} />
      <td className={dock.words}>{peakAt === null ? figureOf(null) : elementName(design, peakAt)}</td>
      {notDrained > 0 ? (
        <td data-figure="drainSeconds">{say(studyTexts.notDrained, { count: notDrained, of: replications })}</td>
      ) : (
        <EstimateCell figure="drainSeconds" estimate={drainSeconds} show={drainOf} />
      )}
      <td>{figureOf(drill.lost)}</td>
      <td>{figureOf(drill.failedCalls)}</td>
      <td>{figureOf(drill.duplicates)}</td>
    </tr>
  );
}

const drainOf = (seconds: number | null | undefined): string =>
  seconds === null || seconds === undefined ? figureOf(null) : durationOf(seconds * 1000);
