/** One message or shared schema: its name above, and in tabs its schema, examples, contract and uses. */
import { useState } from 'react';
import { messageTexts } from '../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { type MessagePart, messageParts, useMessageDesk } from '../../session/message-desk.ts';
import { useSession } from '../../session/session.ts';
import { TabList, TabPanel } from '../../ui/tabs.tsx';
import styles from './messages.module.css';
import { Contract } from './parts/Contract.tsx';
import { Examples } from './parts/Examples.tsx';
import { Uses } from './parts/Uses.tsx';
import { SchemaDesk } from './SchemaDesk.tsx';
import { SubjectHead } from './SubjectHead.tsx';
import type { Subject } from './subject.ts';

const partsOfSchema: readonly MessagePart[] = ['schema', 'uses'];

export function SubjectView({ subject }: { readonly subject: Subject }) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  const { section, id } = subject.place;
  const first = useMessageDesk((desk) => desk.part);
  const [shown, setShown] = useState(first);
  const examples = useSession(({ design }) => (section === 'messages' ? design.messages?.[id]?.examples : undefined));
  const names = section === 'messages' ? messageParts : partsOfSchema;
  const titles = {
    schema: texts.schemaTab,
    examples: examples?.length ? say(messageTexts.examplesTab, { count: examples.length }) : texts.examples,
    contract: texts.contractTab,
    uses: texts.usesTab,
  };
  return (
    <section className={styles.subject} aria-label={subject.name}>
      <SubjectHead subject={subject} />
      <TabList
        label={subject.name}
        names={names}
        titles={titles}
        shown={shown}
        onShow={setShown}
        className={styles.tabs}
        tabClassName={styles.tab}
      />
      {names.map((name) => (
        <TabPanel key={name} name={name} shown={name === shown} className={styles.panel}>
          {name === 'schema' && <SchemaDesk subject={subject} />}
          {name === 'examples' && <Examples id={id} />}
          {name === 'contract' && <Contract id={id} />}
          {name === 'uses' && <Uses subject={subject} />}
        </TabPanel>
      ))}
    </section>
  );
}
