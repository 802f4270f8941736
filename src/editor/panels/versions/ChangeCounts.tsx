/** What changed from one version to the next, as counts: signs for the eye, words for the ear. */
import { useEffect, useState } from 'react';
import { type Counts, differenceKinds } from '../../../core/history/compare.ts';
import { versionTexts } from '../../app/languages/areas/versions.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import type { Version, VersionDesk } from './version-desk.ts';
import styles from './versions.module.css';

export interface ChangeCountsProps {
  readonly desk: VersionDesk;
  readonly from: Version | null;
  readonly to: Version | null;
}

export function ChangeCounts({ desk, from, to }: ChangeCountsProps) {
  const texts = useTexts(versionTexts);
  const say = useSay();
  const [counts, setCounts] = useState<Counts | null>(null);
  useEffect(() => {
    let wanted = true;
    desk.count(from, to).then(
      (found) => wanted && setCounts(found),
      // A row without its counts still says everything and works.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [desk, from, to]);
  if (!from) return <span className={styles.quiet}>{texts.first}</span>;
  if (!counts) return null;
  const some = differenceKinds.filter((kind) => counts[kind] > 0);
  if (some.length === 0) return <span className={styles.quiet}>{texts.same}</span>;
  return (
    <span className={styles.counts}>
      {some.map((kind) => (
        <span key={kind} data-kind={kind}>
          {say(versionTexts[kind], { count: counts[kind] })}
        </span>
      ))}
    </span>
  );
}
