/** One line of the command palette: what it is, what it is called, which keys do the same. */
import { ChevronRight, LayoutGrid, TriangleAlert } from 'lucide-react';
import { KeyCaps } from '../../ui/key-caps.tsx';
import { useKeysOf } from '../actions/keys-of.ts';
import { searchingTexts } from '../languages/areas/searching.ts';
import { useSay, useTexts } from '../languages/language.ts';
import type { Candidate } from './candidates.ts';
import styles from './command-palette.module.css';

export function CandidateLine({ candidate }: { readonly candidate: Candidate }) {
  const say = useSay();
  const texts = useTexts(searchingTexts);
  const keysOf = useKeysOf();
  if (candidate.what === 'action') {
    const keys = keysOf(candidate.action.id);
    const on = candidate.action.checked?.();
    return (
      <>
        <ChevronRight className={styles.icon} aria-hidden="true" />
        <span className={styles.name}>{say(candidate.action.title)}</span>
        {on !== undefined && <span className={styles.kind}>{on ? texts.isOn : texts.isOff}</span>}
        {keys !== undefined && <KeyCaps keys={keys} />}
      </>
    );
  }
  if (candidate.what === 'element')
    return (
      <>
        <span className={styles.dot} data-kind={candidate.element.kind} aria-hidden="true" />
        <span className={styles.name}>{candidate.element.name}</span>
        <span className={styles.kind}>{say(candidate.element.title)}</span>
      </>
    );
  if (candidate.what === 'finding')
    return (
      <>
        <TriangleAlert className={styles.icon} data-severity={candidate.finding.severity} aria-hidden="true" />
        <span className={styles.name}>{say(candidate.finding.message)}</span>
      </>
    );
  return (
    <>
      <LayoutGrid className={styles.icon} aria-hidden="true" />
      <span className={styles.name}>{say(candidate.example.title)}</span>
    </>
  );
}
