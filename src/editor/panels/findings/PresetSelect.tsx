/** What the design as a whole is held to: a sketch is asked for less. */
import { presetNames, presets } from '../../../core/model/design.ts';
import { titlesOf } from '../../../core/model/field.ts';
import { rules } from '../../../core/validation/catalogue.ts';
import { isSilent, presetOf } from '../../../core/validation/presets.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { write } from '../../session/place.ts';
import { useSession } from '../../session/session.ts';
import styles from './findings.module.css';

const titles = titlesOf(presets);
const waiting = rules.filter((rule) => isSilent(rule, 'draft')).length;

export function PresetSelect() {
  const say = useSay();
  const texts = useTexts(findingsTexts);
  const preset = useSession((state) => presetOf(state.design));
  return (
    <select
      className={styles.level}
      aria-label={texts.preset}
      title={preset === 'draft' ? say(findingsTexts.presetQuiet, { count: waiting }) : undefined}
      value={preset}
      onChange={({ currentTarget: { value } }) =>
        write({ section: 'design', id: '' }, ['rules', 'preset'], value === 'recommended' ? undefined : value)
      }
    >
      {presetNames.map((name) => (
        <option key={name} value={name}>
          {say(titles[name] ?? { en: name, zh: name })}
        </option>
      ))}
    </select>
  );
}

/** Nobody should take a quiet panel for a sound design. */
export function DraftNote() {
  const say = useSay();
  const isDraft = useSession((state) => presetOf(state.design) === 'draft');
  return isDraft ? <p className={styles.because}>{say(findingsTexts.presetQuiet, { count: waiting })}</p> : null;
}
