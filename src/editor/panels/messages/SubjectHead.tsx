/** The name of what is edited, and what kind of thing it is; a shared schema is renamed with all that refers to it. */
import { Trash2 } from 'lucide-react';
import { remove } from '../../../core/edits/remove.ts';
import { rename } from '../../../core/edits/rename.ts';
import { renameSchema } from '../../../core/edits/rename-schema.ts';
import { messageTexts } from '../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { showMessage, showSharedSchema } from '../../session/message-desk.ts';
import { write } from '../../session/place.ts';
import { attempt, perform, session, useSession } from '../../session/session.ts';
import { useWrittenField } from '../../session/written-field.ts';
import { IconButton } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { messageFields } from './message-fields.ts';
import styles from './messages.module.css';
import { NameField } from './NameField.tsx';
import type { Subject } from './subject.ts';

export function SubjectHead({ subject }: { readonly subject: Subject }) {
  return (
    <header className={styles.head}>
      {subject.place.section === 'messages' ? <MessageHead subject={subject} /> : <SchemaHead subject={subject} />}
      <RemoveButton subject={subject} />
    </header>
  );
}

function MessageHead({ subject }: { readonly subject: Subject }) {
  const say = useSay();
  const written = useWrittenField();
  const { place, name } = subject;
  const message = useSession(({ design }) => design.messages?.[place.id]);
  const kind = messageFields.get('kind');
  const version = messageFields.get('version');
  const take = (next: string) => attempt(rename, { section: 'messages', id: place.id, name: next });
  return (
    <>
      <NameField label={say(messageTexts.name)} value={name} onName={take} />
      {kind && (
        <ChoiceField
          name="kind"
          label={say(kind.title)}
          value={message?.kind ?? String(kind.default)}
          options={(kind.options ?? []).map((value) => ({ value, label: say(kind.titles?.[value] ?? kind.title) }))}
          onChoose={(value) => write(place, ['kind'], value === kind.default ? undefined : value)}
        />
      )}
      {version && <TypedField {...written(place, ['version'], version, message?.version)} help={undefined} />}
    </>
  );
}

function SchemaHead({ subject }: { readonly subject: Subject }) {
  const say = useSay();
  const { id } = subject.place;
  const take = (to: string) => {
    const reason = attempt(renameSchema, { id, to });
    if (reason === null) showSharedSchema(to);
    return reason;
  };
  return (
    <NameField label={say(messageTexts.schemaName)} help={say(messageTexts.schemaNameHelp)} value={id} onName={take} />
  );
}

function RemoveButton({ subject }: { readonly subject: Subject }) {
  const texts = useTexts(messageTexts);
  const { section, id } = subject.place;
  const removeIt = () => {
    if (!perform(remove, { [section]: [id] })) return;
    const [next] = Object.keys(session.getState().design.messages ?? {});
    showMessage(session.getState().selection.message ?? next ?? null);
  };
  return (
    <IconButton label={section === 'messages' ? texts.removeMessage : texts.removeSchema} onClick={removeIt}>
      <Trash2 />
    </IconButton>
  );
}
