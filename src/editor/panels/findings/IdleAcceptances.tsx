/** What the design accepts though no rule finds it any more: kept until somebody takes it back. */
import { acceptanceTexts } from '../../app/languages/areas/acceptance.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { type Acceptance, takeBack } from '../../session/acceptance.ts';
import { Button } from '../../ui/button.tsx';
import styles from './findings.module.css';
import { ruleOf } from './known-rules.ts';

export function IdleAcceptances({ acceptances }: { readonly acceptances: readonly Acceptance[] }) {
  const texts = useTexts(findingsTexts);
  const say = useSay();
  return (
    <section aria-label={texts.idle}>
      <h3 className={styles.heading}>{texts.idle}</h3>
      <ul>
        {acceptances.map(({ id, rule, elements, pointer, reason }) => (
          <li key={id} className={styles.item}>
            <div className={styles.body}>
              {say(ruleOf(rule).title)} <code className={styles.source}>{pointer ?? elements.join(', ')}</code>
              <p className={styles.because}>{reason}</p>
            </div>
            <Button
              look="quiet"
              aria-label={say(findingsTexts.takeBackNamed, { finding: ruleOf(rule).title })}
              onClick={() => takeBack(id)}
            >
              {say(acceptanceTexts.takeBack)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
