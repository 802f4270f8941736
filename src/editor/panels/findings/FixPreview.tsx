/** What fixes would change, element by element, before it is made: asked of the judge when somebody wants to see it. */
import { useEffect, useState } from 'react';
import { applyDiff } from '../../../core/history/apply-diff.ts';
import type { Diff } from '../../../core/history/change.ts';
import { compareDesigns, type Difference } from '../../../core/history/compare.ts';
import { differenceSigns } from '../../../core/history/difference-signs.ts';
import { elementName, fieldNames, valueWords } from '../../../core/history/difference-words.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { comparisonTexts } from '../../app/languages/areas/comparison.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { askToMend } from '../../session/facts.ts';
import { session, useSession } from '../../session/session.ts';
import styles from './findings.module.css';

/** What is made, in the design that it was worked out for; `failed` where nobody could tell. */
type Preview = { readonly design: Design; readonly diff: Diff } | 'failed' | undefined;

const usePreview = (findings: readonly Finding[]): Preview => {
  const [preview, setPreview] = useState<Preview>();
  // The findings are others whenever the design is.
  useEffect(() => {
    let wanted = true;
    const { design } = session.getState();
    askToMend(findings).then(
      (diff) => wanted && setPreview(diff ? { design, diff } : 'failed'),
      () => wanted && setPreview('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [findings]);
  return preview;
};

export function FixPreview({ findings }: { readonly findings: readonly Finding[] }) {
  const texts = useTexts(findingsTexts);
  const preview = usePreview(findings);
  const fresh = useSession((state) => state.fresh);
  if (preview === undefined || !fresh) return <p className={styles.because}>{texts.workingOut}</p>;
  if (preview === 'failed') return <p className={styles.because}>{texts.notWorkedOut}</p>;
  const after = applyDiff(preview.design, preview.diff);
  const meant = compareDesigns(preview.design, after).filter(({ kind }) => kind !== 'moved');
  if (meant.length === 0) return <p className={styles.because}>{texts.changesNothing}</p>;
  return (
    <ul className={styles.preview}>
      {meant.slice(0, longest).map((difference) => (
        <Line
          key={`${difference.section} ${difference.id}`}
          difference={difference}
          before={preview.design}
          after={after}
        />
      ))}
      {meant.length > longest && <More count={meant.length - longest} />}
    </ul>
  );
}

/** More lines than this nobody reads before pressing the button. */
const longest = 12;

function More({ count }: { readonly count: number }) {
  const say = useSay();
  return <li className={styles.because}>{say(findingsTexts.andMore, { count })}</li>;
}

interface LineProps {
  readonly difference: Difference;
  readonly before: Design;
  readonly after: Design;
}

function Line({ difference: { section, id, kind, fields }, before, after }: LineProps) {
  const say = useSay();
  const texts = useTexts(comparisonTexts);
  const nothing = useTexts(findingsTexts).nothing;
  const shown = kind === 'removed' ? before : after;
  const named = (path: readonly string[]): string =>
    fieldNames(shown, section, id, path)
      .map((name) => (typeof name === 'string' ? name : say(name)))
      .join(' › ');
  return (
    <li data-kind={kind}>
      <span aria-hidden="true">{differenceSigns[kind]}</span>{' '}
      <strong>{elementName(shown, section, id) || texts[section]}</strong>{' '}
      <span className={styles.because}>{texts[kind]}</span>
      {fields.map(({ path, from, to }) => (
        <span key={path.join('/')} className={styles.change}>
          {named(path)}: {valueWords(from) ?? nothing} → {valueWords(to) ?? nothing}
        </span>
      ))}
    </li>
  );
}
