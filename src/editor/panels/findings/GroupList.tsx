/** The findings of one severity. Large designs have thousands: the first of them, and the rest on request. */
import { useState } from 'react';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { useSay } from '../../app/languages/language.ts';
import { Button } from '../../ui/button.tsx';
import { FindingItem } from './FindingItem.tsx';
import styles from './findings.module.css';
import type { Group } from './groups.ts';
import { useGroupTitles } from './SeverityFilter.tsx';

/** So many are read in one go, and drawn anew with an edit without being felt. */
const atOnce = 40;

export function GroupList({ group, findings }: { readonly group: Group; readonly findings: readonly Finding[] }) {
  const title = useGroupTitles()[group];
  const say = useSay();
  const [most, setMost] = useState(atOnce);
  const more = Math.min(atOnce, findings.length - most);
  return findings.length === 0 ? null : (
    <>
      <ul className={styles.list} aria-label={title}>
        {findings.slice(0, most).map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      {more > 0 && (
        <Button look="quiet" onClick={() => setMost(most + atOnce)}>
          {say(commonTexts.showMore, { count: more, of: findings.length })}
        </Button>
      )}
    </>
  );
}

const keyOf = ({ rule, pointer, nodes, links, messages }: Finding): string =>
  JSON.stringify([rule, pointer, nodes, links, messages]);
