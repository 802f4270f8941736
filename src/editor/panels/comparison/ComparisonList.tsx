/** What differs between the two states that are compared, by element and field; a click flies there. */

import { useState } from 'react';
import { comparedSections, type Difference } from '../../../core/history/compare.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { comparisonTexts } from '../../app/languages/areas/comparison.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { type Comparison, useComparison } from '../../session/comparison.ts';
import { Button } from '../../ui/button.tsx';
import styles from './comparison.module.css';
import { DifferenceItem } from './DifferenceItem.tsx';

export function ComparisonList() {
  const texts = useTexts(comparisonTexts);
  const shown = useComparison();
  return (
    <section className={styles.list} aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      {shown && <Sections comparison={shown} />}
    </section>
  );
}

function Sections({ comparison: { differences } }: { readonly comparison: Comparison }) {
  const texts = useTexts(comparisonTexts);
  const say = useSay();
  const meant = differences.filter(({ kind }) => kind !== 'moved');
  const moved = differences.filter(({ kind }) => kind === 'moved');
  if (differences.length === 0) return <p className={styles.quiet}>{texts.same}</p>;
  return (
    <>
      {comparedSections.map((section) => {
        const own = meant.filter((each) => each.section === section);
        return own.length > 0 && <Group key={section} title={texts[section]} differences={own} />;
      })}
      {moved.length > 0 && (
        <details className={styles.moved} open={meant.length === 0}>
          <summary>{say(comparisonTexts.movedAll, { count: moved.length })}</summary>
          <Items differences={moved} />
        </details>
      )}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly differences: readonly Difference[];
}

function Group({ title, differences }: GroupProps) {
  return (
    <div>
      <h3 className={styles.section}>{title}</h3>
      <Items differences={differences} />
    </div>
  );
}

/** Thousands of lines help nobody, and take their time. */
const step = 100;

function Items({ differences }: { readonly differences: readonly Difference[] }) {
  const say = useSay();
  const [most, setMost] = useState(step);
  return (
    <>
      <ul>
        {differences.slice(0, most).map((difference) => (
          <DifferenceItem key={`${difference.section} ${difference.id}`} difference={difference} />
        ))}
      </ul>
      {differences.length > most && (
        <Button onClick={() => setMost(most + step)}>
          {say(commonTexts.showMore, { count: Math.min(step, differences.length - most), of: differences.length })}
        </Button>
      )}
    </>
  );
}
