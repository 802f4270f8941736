/** What a message promises beside its schema: its key, personal data, compatibility, size and age, earlier versions. */
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import type { Message } from '../../../../core/model/message.ts';
import { fieldPointers } from '../../../../core/model/schemas/form/field-pointers.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay } from '../../../app/languages/language.ts';
import { type Place, write } from '../../../session/place.ts';
import { useSession } from '../../../session/session.ts';
import { useWrittenField } from '../../../session/written-field.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TypedField } from '../../../ui/typed-field.tsx';
import { messageFields } from '../message-fields.ts';
import styles from '../messages.module.css';
import { EarlierVersions } from './EarlierVersions.tsx';
import { PersonalData } from './PersonalData.tsx';

export function Contract({ id }: { readonly id: string }) {
  const message = useSession(({ design }) => design.messages?.[id]);
  const schemas = useSession(({ design }) => design.schemas);
  if (!message) return null;
  const place = { section: 'messages', id } as const;
  const pointers = message.payload === undefined ? [] : fieldPointers(message.payload, schemas ?? {});
  const scalars = pointers.filter(({ isScalar }) => isScalar).map(({ pointer }) => pointer);
  const lists = pointers.flatMap(({ pointer, isList }) => (isList ? [pointer] : [])).join(', ');
  return (
    <div className={styles.contract}>
      <div className={styles.fields}>
        <KeyChoice place={place} value={message.key} pointers={scalars} lists={lists} />
        <ModeChoice place={place} value={message.compatibility} />
        <Written place={place} message={message} name="sizeBytes" />
        <Written place={place} message={message} name="deadlineMs" />
        <Written place={place} message={message} name="summary" />
      </div>
      <PersonalData
        place={place}
        value={message.pii ?? []}
        pointers={pointers.map(({ pointer }) => pointer)}
        lists={lists}
      />
      <EarlierVersions place={place} message={message} />
    </div>
  );
}

interface PartProps {
  readonly place: Place;
}

interface KeyChoiceProps extends PartProps {
  readonly value: string | undefined;
  readonly pointers: readonly string[];
  /** Lists whose fields cannot be chosen, for whoever looks for them. */
  readonly lists: string;
}

/** The field is chosen; one that the schema does not have (any more) stays and says so. */
function KeyChoice({ place, value, pointers, lists }: KeyChoiceProps) {
  const say = useSay();
  const field = messageFields.get('key') as FormField;
  const known = pointers.map((pointer) => ({ value: pointer, label: pointer }));
  const strange = value !== undefined && value !== '' && !pointers.includes(value);
  return (
    <ChoiceField
      name="key"
      label={say(field.title)}
      help={lists === '' ? say(field.help) : `${say(field.help)} ${say(messageTexts.listsEndKey, { lists })}`}
      wide
      value={value ?? ''}
      options={[
        { value: '', label: say(messageTexts.noKey) },
        ...known,
        ...(strange ? [{ value, label: say(messageTexts.notInSchema, { pointer: value }) }] : []),
      ]}
      onChoose={(chosen) => write(place, ['key'], chosen === '' ? undefined : chosen)}
    />
  );
}

function ModeChoice({ place, value }: PartProps & { readonly value: Message['compatibility'] }) {
  const say = useSay();
  const field = messageFields.get('compatibility') as FormField;
  return (
    <ChoiceField
      name="compatibility"
      label={say(field.title)}
      help={say(field.help)}
      wide
      value={value ?? String(field.default)}
      options={(field.options ?? []).map((each) => ({ value: each, label: say(field.titles?.[each] ?? field.title) }))}
      onChoose={(chosen) => write(place, ['compatibility'], chosen === field.default ? undefined : chosen)}
    />
  );
}

interface WrittenProps extends PartProps {
  readonly message: Message;
  readonly name: 'sizeBytes' | 'deadlineMs' | 'summary';
}

function Written({ place, message, name }: WrittenProps) {
  const written = useWrittenField();
  const field = messageFields.get(name) as FormField;
  return <TypedField {...written(place, [name], field, message[name])} />;
}
