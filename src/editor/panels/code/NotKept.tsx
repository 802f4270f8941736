/** What the project cannot keep of the design; each limit may be accepted with a reason, which the design remembers. */
import { useState } from 'react';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { openFindings } from '../../../core/model/findings/standing.ts';
import { acceptanceTexts } from '../../app/languages/areas/acceptance.ts';
import { codeTexts } from '../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { accept, acceptanceOf, takeBack } from '../../session/acceptance.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import styles from './code.module.css';

export function NotKept({ findings }: { readonly findings: readonly Finding[] }) {
  const texts = useTexts(codeTexts);
  if (findings.length === 0) return null;
  const open = openFindings(findings);
  const tone = open.error > 0 ? 'error' : open.warning > 0 ? 'warning' : 'info';
  return (
    <details className={dock.note} data-tone={tone} open={tone === 'error'}>
      <summary>
        {texts.notKept} ({open.error + open.warning + open.info})
      </summary>
      <ul className={styles.notKept}>
        {findings.map((finding) => (
          <Limit
            key={JSON.stringify([finding.rule, finding.nodes, finding.links, finding.messages])}
            finding={finding}
          />
        ))}
      </ul>
    </details>
  );
}

function Limit({ finding }: { readonly finding: Finding }) {
  const texts = useTexts(acceptanceTexts);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { rule, message, why, howToFix } = finding;
  const acceptance = useSession(({ design }) => acceptanceOf(design, finding)?.id);
  const reason = useSession(({ design }) => acceptanceOf(design, finding)?.reason);
  return (
    <li data-rule={rule} data-accepted={acceptance !== undefined}>
      <p className={styles.limit}>
        <span>
          <strong>{say(message)}</strong> {say(why)} {say(howToFix)}
        </span>
        {acceptance !== undefined ? (
          <Button look="quiet" onClick={() => takeBack(acceptance)}>
            {texts.takeBack}
          </Button>
        ) : (
          !asking && (
            <Button look="quiet" onClick={() => setAsking(true)}>
              {texts.accept}
            </Button>
          )
        )}
      </p>
      {reason !== undefined && <p>{say(acceptanceTexts.acceptedBecause, { reason })}</p>}
      {asking && (
        <ReasonForm
          words={texts}
          onCancel={() => setAsking(false)}
          onDone={(because, owner) => {
            if (accept(finding, because, owner)) setAsking(false);
          }}
        />
      )}
    </li>
  );
}
