/** JSON as source: errors stand at their places and below, and only JSON is written to the design. */
import { useMemo } from 'react';
import { inspectorTexts } from '../../../app/languages/areas/inspector.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useJsonField } from '../../../session/json-field.ts';
import type { Check } from '../../../session/json-problems.ts';
import type { Path, Place } from '../../../session/place.ts';
import { CodeArea } from './CodeArea.tsx';
import type { CodeEvents } from './code-editor.ts';
import styles from './source.module.css';
import { suggestNothing } from './suggest-keywords.ts';

export interface JsonSourceProps {
  readonly place: Place;
  readonly path: Path;
  readonly value: unknown;
  readonly label: string;
  readonly check: Check;
  readonly suggest?: CodeEvents['suggest'];
}

export function JsonSource({ place, path, value, label, check, suggest = suggestNothing }: JsonSourceProps) {
  const texts = useTexts(messageTexts);
  const words = useTexts(inspectorTexts);
  const say = useSay();
  const field = useJsonField(place, path, value, check);
  const { problems, refusal, unsaved } = field;
  const marks = useMemo(
    () => problems.map(({ from, to, what }) => ({ from, to, message: say(what) })),
    [problems, say],
  );
  return (
    <div className={styles.source}>
      <CodeArea
        text={field.text}
        marks={marks}
        label={label}
        hint={texts.sourceKeys}
        invalid={unsaved || problems.length > 0}
        change={field.change}
        enter={field.enter}
        leave={field.leave}
        suggest={suggest}
      />
      <div className={styles.problems} aria-live="polite">
        {problems.map(({ what, at }) => (
          <p key={`${at.line}:${at.column} ${what.en}`}>{say(inspectorTexts.atPlace, { ...at, what })}</p>
        ))}
        {refusal && <p>{say(refusal)}</p>}
        {unsaved && (
          <p className={styles.unsaved}>
            {words.notSaved}{' '}
            <button type="button" className={styles.inline} onClick={field.drop}>
              {words.revert}
            </button>
          </p>
        )}
      </div>
      <p className={styles.keys} aria-hidden="true">
        {texts.sourceKeys}
      </p>
    </div>
  );
}
