/** What the defaults of a broker change: each field with its old and its new value, where, and who says so. */
import { valueWords } from '../../../core/kinds/form/value-words.ts';
import { listed } from '../../../core/lib/text.ts';
import { presetTexts } from '../../app/languages/areas/presets.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import type { PresetChange } from './preset-changes.ts';
import styles from './presets.module.css';

const mostNames = 4;

export function PresetChanges({ changes }: { readonly changes: readonly PresetChange[] }) {
  const texts = useTexts(presetTexts);
  return (
    <section className={styles.changes} aria-label={texts.changes}>
      <h3>{texts.changes}</h3>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{texts.nothing}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <Line key={change.key} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ change: { of, field, from, to, preset, names } }: { readonly change: PresetChange }) {
  const texts = useTexts(presetTexts);
  const say = useSay();
  const said = (value: unknown): string => {
    const words = valueWords(field, value);
    return words ? say(words) : texts.notSet;
  };
  const replaces = from !== undefined && of !== 'design';
  return (
    <li className={styles.change} data-field={field.key} data-replaces={replaces}>
      <p>
        <strong>{say(field.title)}</strong> <span className={styles.quiet}>{said(from)}</span>{' '}
        <span aria-hidden="true">→</span> <span className={styles.next}>{said(to)}</span>
        {replaces && <span className={styles.replaces}>{texts.replaces}</span>}
      </p>
      <p className={styles.quiet}>
        {texts[of]}
        {names.length > 0 && `: ${say(listed(names, mostNames))}`}
      </p>
      {preset && (
        <p className={styles.quiet}>
          <a href={preset.source} target="_blank" rel="noopener noreferrer">
            {preset.kind === 'example' ? say(presetTexts.example, { setting: preset.setting }) : preset.setting}
          </a>
          {preset.note && ` ${say(preset.note)}`}
        </p>
      )}
    </li>
  );
}
