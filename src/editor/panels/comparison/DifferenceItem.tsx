/** One element that differs: by its sign and its name, and what it says otherwise, field by field. */
import type { Difference, FieldDifference } from '../../../core/history/compare.ts';
import { differenceSigns } from '../../../core/history/difference-signs.ts';
import { elementName, fieldNames, valueWords } from '../../../core/history/difference-words.ts';
import { comparisonTexts } from '../../app/languages/areas/comparison.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import { select, session } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import styles from './comparison.module.css';

const show = ({ section, id }: Difference): void => {
  if (section === 'nodes' || section === 'links' || section === 'messages') reveal({ [section]: [id] });
  else if (section === 'contexts' || section === 'notes') {
    select({ [section]: [id] });
    const { design } = session.getState();
    const inside = Object.entries(design.nodes ?? {}).flatMap(([node, { context }]) => (context === id ? [node] : []));
    onStage().reveal(inside);
  } else onStage().reveal([]);
};

export function DifferenceItem({ difference }: { readonly difference: Difference }) {
  const texts = useTexts(comparisonTexts);
  const say = useSay();
  const { section, id, kind, fields } = difference;
  const name = elementName(session.getState().design, section, id) || texts.design;
  return (
    <li className={styles.item} data-kind={kind} data-element={`${section}/${id}`}>
      <button
        type="button"
        className={styles.element}
        aria-label={say(comparisonTexts.marked, { name, kind: comparisonTexts[kind] })}
        onClick={() => show(difference)}
      >
        <span className={styles.sign} aria-hidden="true">
          {differenceSigns[kind]}
        </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.kind}>{texts[kind]}</span>
      </button>
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((field) => (
            <Field key={field.path.join(' ')} difference={difference} field={field} />
          ))}
        </dl>
      )}
    </li>
  );
}

interface FieldProps {
  readonly difference: Difference;
  readonly field: FieldDifference;
}

function Field({ difference: { section, id }, field: { path, from, to } }: FieldProps) {
  const texts = useTexts(comparisonTexts);
  const say = useSay();
  const { design } = session.getState();
  const names = fieldNames(design, section, id, path).map((name) => (typeof name === 'string' ? name : say(name)));
  return (
    <div>
      <dt>{names.join(' › ')}</dt>
      <dd>
        <Value words={valueWords(from)} label={texts.before} look="from" />
        <span aria-hidden="true">→</span>
        <Value words={valueWords(to)} label={texts.after} look="to" />
      </dd>
    </div>
  );
}

interface ValueProps {
  readonly words: string | undefined;
  readonly label: string;
  readonly look: 'from' | 'to';
}

function Value({ words, label, look }: ValueProps) {
  const texts = useTexts(comparisonTexts);
  const Element = look === 'from' ? 'del' : 'ins';
  return (
    <>
      <span className="visually-hidden">{label}: </span>
      {words === undefined ? <i className={styles.none}>{texts.notSet}</i> : <Element>{words}</Element>}
    </>
  );
}
