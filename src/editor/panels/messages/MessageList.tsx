/** All messages and shared schemas of the design, found by a part of their names; one more at the end of each list. */
import {
  Braces,
  FileText,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquareReply,
  Plus,
  SquareTerminal,
  Zap,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { messageTexts } from '../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { addMessage } from '../../session/acts.ts';
import { showMessage, showSharedSchema } from '../../session/message-desk.ts';
import { write } from '../../session/place.ts';
import { session, useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import styles from './messages.module.css';
import type { Subject } from './subject.ts';

const icons: Readonly<Record<string, LucideIcon>> = {
  event: Zap,
  command: SquareTerminal,
  query: MessageCircleQuestion,
  reply: MessageSquareReply,
  document: FileText,
};

export interface MessageListProps {
  readonly subject: Subject | null;
  readonly tools: ReactNode;
}

export function MessageList({ subject, tools }: MessageListProps) {
  const texts = useTexts(messageTexts);
  const messages = useSession((state) => state.design.messages) ?? {};
  const schemas = useSession((state) => state.design.schemas) ?? {};
  const [wanted, setWanted] = useState('');
  const fits = (...words: readonly string[]) =>
    words.some((each) => each.toLowerCase().includes(wanted.trim().toLowerCase()));
  const isShown = (section: string, id: string) => subject?.place.section === section && subject.place.id === id;
  return (
    <nav className={styles.list} aria-label={texts.listName}>
      <div className={styles.search}>
        <input
          type="search"
          className={styles.input}
          aria-label={texts.search}
          placeholder={texts.search}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        {tools}
      </div>
      <div className={styles.lists}>
        <Names title={texts.messages} add={texts.addMessage} onAdd={() => void addMessage(texts.newMessage)}>
          {Object.entries(messages).map(([id, { name, kind = 'event' }]) => {
            const Icon = icons[kind] ?? Zap;
            return fits(id, name) ? (
              <Entry key={id} name={name} isShown={isShown('messages', id)} onShow={() => showMessage(id)}>
                <Icon aria-hidden="true" />
              </Entry>
            ) : null;
          })}
        </Names>
        <Names title={texts.schemas} add={texts.addSchema} onAdd={addSchema}>
          {Object.keys(schemas).map((id) =>
            fits(id) ? (
              <Entry key={id} name={id} isShown={isShown('schemas', id)} onShow={() => showSharedSchema(id)}>
                <Braces aria-hidden="true" />
              </Entry>
            ) : null,
          )}
        </Names>
      </div>
    </nav>
  );
}

/** Under the first free name: it is renamed where it is shown. */
const addSchema = (): void => {
  const { schemas = {} } = session.getState().design;
  let id = 'schema';
  for (let number = 2; Object.hasOwn(schemas, id); number++) id = `schema-${number}`;
  const reason = write({ section: 'design', id: '' }, ['schemas', id], { type: 'object', properties: {} });
  if (reason === null) showSharedSchema(id);
};

interface NamesProps {
  readonly title: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

function Names({ title, add, onAdd, children }: NamesProps) {
  return (
    <section className={styles.names}>
      <h3 className={styles.namesTitle}>{title}</h3>
      <ul>{children}</ul>
      <Button look="quiet" className={styles.add ?? ''} icon={<Plus aria-hidden="true" />} onClick={onAdd}>
        {add}
      </Button>
    </section>
  );
}

interface EntryProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly children: ReactNode;
}

function Entry({ name, isShown, onShow, children }: EntryProps) {
  const say = useSay();
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        {...(isShown && { 'aria-current': 'true' as const })}
        aria-label={say(messageTexts.show, { name })}
        onClick={onShow}
      >
        {children}
        <span>{name}</span>
      </button>
    </li>
  );
}
