/** What the project cannot keep of the design; each limit may be accepted with a reason, which the design remembers. */
import { useState } from 'react';
import { suppress } from '../../../core/edits/suppress.ts';
import { unsuppress } from '../../../core/edits/unsuppress.ts';
import type { Finding } from '../../../core/model/finding.ts';
import { acceptedBy } from '../../../core/model/judgement.ts';
import { codeTexts } from '../../app/languages/areas/code.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { perform, useSession } from '../../session/session.ts';
import { openFindings } from '../../session/standing.ts';
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
  const texts = useTexts(codeTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { rule, nodes, links, messages, message, why, howToFix } = finding;
  const acceptance = useSession(({ design }) => acceptedBy(design, finding));
  const reason = useSession(({ design }) => design.rules?.suppressions?.[acceptance ?? '']?.reason);
  const accept = (because: string, owner: string | undefined) => {
    const elements = [...nodes, ...links, ...messages];
    const done = perform(suppress, { rule, elements, reason: because, ...(owner !== undefined && { owner }) });
    if (done) setAsking(false);
  };
  return (
    <li data-rule={rule} data-accepted={acceptance !== undefined}>
      <p className={styles.limit}>
        <span>
          <strong>{say(message)}</strong> {say(why)} {say(howToFix)}
        </span>
        {acceptance !== undefined ? (
          <Button look="quiet" onClick={() => perform(unsuppress, { id: acceptance })}>
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
      {reason !== undefined && <p>{say(codeTexts.acceptedBecause, { reason })}</p>}
      {asking && (
        <ReasonForm
          reasonLabel={texts.reason}
          ownerLabel={texts.owner}
          doneLabel={texts.doAccept}
          cancelLabel={common.cancel}
          onDone={accept}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}
