/** One finding: a sentence that leads to the place, the reason and the advice behind a fold, its quick fix, its acceptance. */
import { Wrench } from 'lucide-react';
import { useId, useState } from 'react';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { acceptanceTexts } from '../../app/languages/areas/acceptance.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { accept, acceptanceOf, takeBack } from '../../session/acceptance.ts';
import { mendFindings } from '../../session/mending.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import styles from './findings.module.css';
import { MessageButton } from './MessageButton.tsx';
import { severityIcons } from './severity-icons.ts';

export function FindingItem({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  const message = useId();
  const acceptance = useSession((state) => (finding.suppressed ? acceptanceOf(state.design, finding)?.id : undefined));
  const [asking, setAsking] = useState(false);
  const Icon = severityIcons[finding.severity];
  const { fix } = finding;
  return (
    <li className={styles.item} data-rule={finding.rule} data-accepted={finding.suppressed}>
      <Icon className={styles.icon} data-severity={finding.severity} aria-hidden="true" />
      <div className={styles.body}>
        <button type="button" id={message} className={`${dock.link} ${styles.message}`} onClick={() => reveal(finding)}>
          {say(finding.message)}
        </button>
        {finding.suppressed && <Because finding={finding} />}
        {asking && <AskReason finding={finding} onDone={() => setAsking(false)} />}
      </div>
      <div className={styles.actions}>
        <MessageButton finding={finding} />
        {fix && !finding.suppressed && (
          <Button
            icon={<Wrench aria-hidden="true" />}
            aria-label={say(findingsTexts.fixNamed, { title: fix.title })}
            onClick={() => void mendFindings([finding], fix.title)}
          >
            {say(fix.title)}
          </Button>
        )}
        {acceptance === undefined ? (
          !asking && (
            <Button
              look="quiet"
              aria-label={say(findingsTexts.acceptNamed, { finding: finding.message })}
              onClick={() => setAsking(true)}
            >
              {say(acceptanceTexts.accept)}
            </Button>
          )
        ) : (
          <Button
            look="quiet"
            aria-label={say(findingsTexts.takeBackNamed, { finding: finding.message })}
            onClick={() => takeBack(acceptance)}
          >
            {say(acceptanceTexts.takeBack)}
          </Button>
        )}
      </div>
      <FindingDetails finding={finding} describedBy={message} />
    </li>
  );
}

function Because({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  const design = useSession((state) => state.design);
  const acceptance = acceptanceOf(design, finding);
  if (!acceptance) return null;
  const { reason, owner } = acceptance;
  return (
    <p className={styles.because}>
      {owner === undefined
        ? say(acceptanceTexts.acceptedBecause, { reason })
        : say(acceptanceTexts.acceptedBecauseBy, { owner, reason })}
    </p>
  );
}

function AskReason({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const texts = useTexts(acceptanceTexts);
  return (
    <ReasonForm
      words={texts}
      onCancel={onDone}
      onDone={(reason, owner) => {
        if (accept(finding, reason, owner)) onDone();
      }}
    />
  );
}
