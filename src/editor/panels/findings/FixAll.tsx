/** All findings of one kind mended in one step, after a look at what that changes. */
import { Wrench } from 'lucide-react';
import { useState } from 'react';
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
}

export function FixAll({ findings }: FixAllProps) {
  const say = useSay();
  const texts = useTexts(findingsTexts);
  const common = useTexts(commonTexts);
  const [asked, setAsked] = useState(false);
  const [first] = findings;
  if (!first || findings.length < 2) return null;
  const rule = ruleOf(first.rule).title;
  const count = findings.length;
  const named = say(findingsTexts.fixAllNamed, { count, rule });
  return (
    <div className={styles.fixAll}>
      <Button
        icon={<Wrench aria-hidden="true" />}
        aria-label={named}
        aria-expanded={asked}
        onClick={() => setAsked(!asked)}
      >
        {say(findingsTexts.fixAll, { count })}
      </Button>
      {asked && (
        <fieldset className={styles.fixAllPreview} aria-label={texts.changes}>
          <p className={styles.heading}>{texts.changes}</p>
          <FixPreview findings={findings} />
          <div className={styles.actions}>
            <Button look="quiet" onClick={() => setAsked(false)}>
              {common.cancel}
            </Button>
            <Button
              look="accent"
              onClick={() => {
                setAsked(false);
                void mendFindings(findings, fill(findingsTexts.fixAllNamed, { count, rule }));
              }}
            >
              {say(findingsTexts.fixAll, { count })}
            </Button>
          </div>
        </fieldset>
      )}
    </div>
  );
}
