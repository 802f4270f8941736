/** A look at what mending all findings of one kind changes, and the button that does it in one step. */
import { fill } from '../../../core/lib/text.ts';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { mendFindings } from '../../session/mending.ts';
import { Button } from '../../ui/button.tsx';
import { FixPreview } from './FixPreview.tsx';
import styles from './findings.module.css';
import { ruleOf } from './known-rules.ts';

export interface FixAllProps {
  /** Of one rule, each with a fix. */
  readonly findings: readonly Finding[];
  readonly onDone: () => void;
}

export function FixAll({ findings, onDone }: FixAllProps) {
  const say = useSay();
  const texts = useTexts(findingsTexts);
  const common = useTexts(commonTexts);
  const [first] = findings;
  if (!first) return null;
  const title = fill(findingsTexts.fixAllNamed, { count: findings.length, rule: ruleOf(first.rule).title });
  const mendAll = () => {
    onDone();
    void mendFindings(findings, title);
  };
  return (
    <fieldset className={styles.fixAll} aria-label={texts.changes}>
      <p className={styles.heading}>{texts.changes}</p>
      <FixPreview findings={findings} />
      <div className={styles.actions}>
        <Button look="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button look="accent" onClick={mendAll}>
          {say(findingsTexts.applyAll, { count: findings.length })}
        </Button>
      </div>
    </fieldset>
  );
}
