/** Where a message travels, with the rates of the analysis, and what refers to a shared schema; each name leads there. */
import { useMemo } from 'react';
import { rateOf } from '../../../../core/lib/figures.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { closeMessages, showMessage, showSharedSchema } from '../../../session/message-desk.ts';
import { reveal } from '../../../session/reveal.ts';
import { useSession } from '../../../session/session.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import styles from '../messages.module.css';
import type { Subject } from '../subject.ts';
import { type Use, usesOf } from './uses-of.ts';

export function Uses({ subject }: { readonly subject: Subject }) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis);
  const { section, id } = subject.place;
  const groups = useMemo(() => usesOf(design, analysis, section, id), [design, analysis, section, id]);
  if (groups.length === 0)
    return (
      <EmptyState title={texts.unused}>
        <p>{section === 'messages' ? texts.unusedHint : texts.unusedSchemaHint}</p>
      </EmptyState>
    );
  return (
    <div className={styles.uses}>
      {groups.map(({ title, uses }) => (
        <section key={title.en} aria-label={say(title)}>
          <h3 className={styles.paneTitle}>{say(title)}</h3>
          <ul>
            {uses.map((use) => (
              <li key={`${use.section} ${use.id}`} className={styles.use}>
                <button type="button" className={styles.way} onClick={() => go(use)}>
                  {use.name}
                </button>
                {use.rate !== undefined && <span className={styles.rate}>{rateOf(use.rate)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What stands on the canvas is flown to; the rest is shown here. */
const go = ({ section, id }: Use): void => {
  if (section === 'messages') showMessage(id);
  else if (section === 'schemas') showSharedSchema(id);
  else {
    closeMessages();
    reveal({ [section]: [id] });
  }
};
