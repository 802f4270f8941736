/** What was promised of the design, what the closed forms predict of it, and what the last study showed. */
import type { Flows } from '../../../../core/queueing/flows/flow-analysis.ts';
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import dock from '../../../ui/dock.module.css';
import { ObjectiveRow } from './ObjectiveRow.tsx';

export interface ObjectiveTableProps {
  /** Estimates for what has no prediction; null before they are known. */
  readonly lags: Flows['objectiveLags'] | null;
  readonly onEdit: (id: string) => void;
}

export function ObjectiveTable({ lags, onEdit }: ObjectiveTableProps) {
  const texts = useTexts(objectiveTexts);
  const objectives = useSession((state) => state.design.objectives);
  const entries = Object.entries(objectives ?? {});
  if (entries.length === 0) return null;
  return (
    <table className={dock.table} aria-label={texts.title} data-testid="analysis-objectives">
      <thead>
        <tr>
          <th scope="col">{texts.objective}</th>
          <th scope="col" className={dock.words}>
            {texts.promised}
          </th>
          <th scope="col">{texts.predicted}</th>
          <th scope="col">{texts.simulated}</th>
          <th scope="col" className={dock.words}>
            {texts.biggestShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([id, objective]) => (
          <ObjectiveRow key={id} id={id} objective={objective} lag={lags?.[id] ?? null} onEdit={() => onEdit(id)} />
        ))}
      </tbody>
    </table>
  );
}
