/** Behind the fold of a finding: why it matters, what to do, what the fix would change, and how much the rule counts. */
import { useMemo, useState } from 'react';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { FixPreview } from './FixPreview.tsx';
import styles from './findings.module.css';
import { ruleOf } from './known-rules.ts';
import { LevelSelect } from './LevelSelect.tsx';

export interface FindingDetailsProps {
  readonly finding: Finding;
  /** Id of the element that says which finding it is. */
  readonly describedBy: string;
}

export function FindingDetails({ finding, describedBy }: FindingDetailsProps) {
  const say = useSay();
  const { title } = ruleOf(finding.rule);
  // Large designs have thousands of findings, and each preview compares two designs: nobody pays for folds that stay shut.
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-describedby={describedBy}>
        {say(title)} <code>{finding.rule}</code>
      </summary>
      {open && <Unfolded finding={finding} />}
    </details>
  );
}

/** Asked again when the finding is another, and not whenever it is drawn. */
function Preview({ finding }: Pick<FindingDetailsProps, 'finding'>) {
  const findings = useMemo(() => [finding], [finding]);
  return <FixPreview findings={findings} />;
}

function Unfolded({ finding }: Pick<FindingDetailsProps, 'finding'>) {
  const texts = useTexts(findingsTexts);
  const say = useSay();
  const { title, summary, source, severity } = ruleOf(finding.rule);
  return (
    <dl>
      <dt>{texts.why}</dt>
      <dd>{say(finding.why)}</dd>
      <dt>{texts.howToFix}</dt>
      <dd>{say(finding.howToFix)}</dd>
      {finding.fix && (
        <>
          <dt>{texts.changes}</dt>
          <dd>
            <Preview finding={finding} />
          </dd>
        </>
      )}
      <dt>{texts.ruleSeverity}</dt>
      <dd>
        <LevelSelect rule={finding.rule} title={title} own={severity} />
      </dd>
      <dt>{say(title)}</dt>
      <dd>
        {say(summary)} {source !== '' && <span className={styles.source}>{source}</span>}
      </dd>
    </dl>
  );
}
