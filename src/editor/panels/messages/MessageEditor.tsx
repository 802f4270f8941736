/** The message editor: the list of messages and shared schemas, and beside it all that one of them says. */
import { Redo2, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { messageTexts } from '../../app/languages/areas/messages.ts';
import { useTexts } from '../../app/languages/language.ts';
import { closeMessages, useMessageDesk } from '../../session/message-desk.ts';
import { redo, undo, useSession } from '../../session/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MessageList } from './MessageList.tsx';
import styles from './messages.module.css';
import { SubjectView } from './SubjectView.tsx';
import { subjectOf } from './subject.ts';

export function MessageEditor() {
  const texts = useTexts(messageTexts);
  const common = useTexts(commonTexts);
  const design = useSession((state) => state.design);
  const message = useSession((state) => state.selection.message);
  const schema = useMessageDesk((desk) => desk.schema);
  const subject = useMemo(() => subjectOf(design, message, schema), [design, message, schema]);
  return (
    <Dialog open look="wide" title={texts.title} closeLabel={common.close} onClose={closeMessages}>
      <div className={styles.editor} data-message-editor>
        <MessageList subject={subject} tools={<Tools />} />
        {subject ? (
          <SubjectView key={`${subject.place.section} ${subject.place.id}`} subject={subject} />
        ) : (
          <EmptyState title={texts.none}>
            <p>{texts.noneHint}</p>
          </EmptyState>
        )}
      </div>
    </Dialog>
  );
}

/** The keys of undo rest while a window is open. */
function Tools() {
  const texts = useTexts(messageTexts);
  const { past, future } = useSession((state) => state.history);
  return (
    <>
      <IconButton label={texts.undo} disabled={past.length === 0} onClick={undo}>
        <Undo2 />
      </IconButton>
      <IconButton label={texts.redo} disabled={future.length === 0} onClick={redo}>
        <Redo2 />
      </IconButton>
    </>
  );
}
