/** Fields of people's own: anything under a name that begins with `x-`, as JSON. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type Text, verbatim } from '../../../core/lib/text.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { write } from '../../session/place.ts';
import { AddNamed } from './AddNamed.tsx';
import { FieldRow } from './FieldRow.tsx';
import type { Inspected } from './inspected.ts';
import styles from './inspector.module.css';
import { JsonEditor } from './json/JsonEditor.tsx';

const ownName = /^x-[A-Za-z0-9]/;

export function OwnFields({ inspected }: { readonly inspected: Inspected }) {
  const texts = useTexts(inspectorTexts);
  const say = useSay();
  const { place, record } = inspected;
  const names = Object.keys(record).filter((key) => key.startsWith('x-'));
  const [open, setOpen] = useState(false);
  const add = (name: string): Text | null => {
    if (!ownName.test(name)) return inspectorTexts.badOwnField;
    return names.includes(name) ? inspectorTexts.takenName : write(place, [name], '');
  };
  return (
    <details className={styles.group} data-group="own" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.groupHead}>
        <ChevronRight aria-hidden="true" />
        <span className={styles.groupTitle}>{texts.ownFields}</span>
        {!open && <span className={styles.groupSet}>{names.join(' · ')}</span>}
      </summary>
      <div className={styles.fields}>
        <p className={styles.hint}>{texts.ownFieldsHelp}</p>
        {names.map((name) => (
          <FieldRow
            key={name}
            field={{ key: name, title: verbatim(name), help: inspectorTexts.ownFieldsHelp }}
            onClear={() => write(place, [name], undefined)}
          >
            {({ input, help }) => (
              <JsonEditor place={place} path={[name]} id={input} describedBy={help} value={record[name]} />
            )}
          </FieldRow>
        ))}
        <AddNamed label={say(inspectorTexts.ownFieldName)} onAdd={add} />
      </div>
    </details>
  );
}
