/** The message editor over the page; loaded when it is first asked for. */
import { lazy, Suspense } from 'react';
import { useMessageDesk } from '../session/message-desk.ts';

const MessageEditor = lazy(() =>
  import('../panels/messages/MessageEditor.tsx').then((panel) => ({ default: panel.MessageEditor })),
);

export function MessageWindow() {
  return useMessageDesk(({ open }) => open) ? (
    <Suspense>
      <MessageEditor />
    </Suspense>
  ) : null;
}
