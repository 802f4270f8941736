/** Met, missed, or not known. */
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';

export interface VerdictProps {
  readonly met: boolean | null;
  /** Why it is not known. */
  readonly hint?: string;
}

export function Verdict({ met, hint }: VerdictProps) {
  const texts = useTexts(objectiveTexts);
  const words = met === null ? texts.unknown : met ? texts.met : texts.missed;
  return (
    <span
      className={dock.tag}
      data-tone={met === null ? undefined : met ? 'good' : 'error'}
      title={met === null ? hint : undefined}
    >
      {words}
    </span>
  );
}
