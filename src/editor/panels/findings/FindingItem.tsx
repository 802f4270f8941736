/** One finding: a sentence that leads to the place, the reason and the advice behind a fold, and its quick fix. */
import { CircleAlert, Info, TriangleAlert, Wrench } from 'lucide-react';
import { useId } from 'react';
import type { Finding } from '../../../core/model/finding.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import { applyFix } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { FixPreview } from './FixPreview.tsx';
import styles from './findings.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info };

export function FindingItem({ finding }: { readonly finding: Finding }) {
  const texts = useTexts(findingsTexts);
  const say = useSay();
  const message = useId();
  const Icon = icons[finding.severity];
  const { fix } = finding;
  return (
    <li className={styles.item} data-rule={finding.rule}>
      <Icon className={styles.icon} data-severity={finding.severity} aria-hidden="true" />
      <div className={styles.body}>
        <button type="button" id={message} className={dock.link} onClick={() => reveal(finding)}>
          {say(finding.message)}
        </button>
        <details className={styles.details}>
          <summary aria-describedby={message}>
            {texts.details} <code>{finding.rule}</code>
          </summary>
          <dl>
            <dt>{texts.why}</dt>
            <dd>{say(finding.why)}</dd>
            <dt>{texts.howToFix}</dt>
            <dd>{say(finding.howToFix)}</dd>
            {fix && <FixPreview fix={fix} />}
          </dl>
        </details>
      </div>
      {fix && (
        <Button
          icon={<Wrench aria-hidden="true" />}
          aria-label={say(findingsTexts.fixNamed, { title: fix.title })}
          onClick={() => applyFix(fix)}
        >
          {say(fix.title)}
        </Button>
      )}
    </li>
  );
}
