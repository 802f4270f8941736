/** Met, missed, or not known. */
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';

export interface VerdictProps {
  readonly met: boolean | null;
  /** What stands there where it is not known, and why it is not. */
  readonly unknown: string;
  readonly hint: string;
}

export function Verdict({ met, unknown, hint }: VerdictProps) {
  const texts = useTexts(objectiveTexts);
  const words = met === null ? unknown : met ? texts.met : texts.missed;
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
