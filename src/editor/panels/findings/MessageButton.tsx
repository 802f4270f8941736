/** From a finding about a message to the part of the message editor where it is mended. */
import { PencilLine } from 'lucide-react';
import { pathOf } from '../../../core/lib/pointer.ts';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { messageTexts } from '../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { editMessages, type MessagePart } from '../../session/message-desk.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';

/** Nothing where the finding does not lie in a message. */
export function MessageButton({ finding }: { readonly finding: Finding }) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  const [section, id = '', field] = pathOf(finding.pointer);
  const name = useSession(({ design }) => (section === 'messages' ? design.messages?.[id]?.name : undefined));
  if (name === undefined) return null;
  return (
    <Button
      look="quiet"
      icon={<PencilLine aria-hidden="true" />}
      aria-label={say(messageTexts.editNamed, { name })}
      onClick={() => editMessages(id, partOf(field))}
    >
      {texts.editIt}
    </Button>
  );
}

const partOf = (field: string | undefined): MessagePart => {
  if (field === 'examples') return 'examples';
  return field === undefined || field === 'payload' || field === 'name' ? 'schema' : 'contract';
};
