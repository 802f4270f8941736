/** The inspector: every field of what is selected, with units, help and defaults; nothing selected, the system's own. */
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { removeSelected } from '../../session/acts.ts';
import { selectedCount } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Field } from './Field.tsx';
import { type Inspected, inspectedOf } from './inspected.ts';
import styles from './inspector.module.css';
import { LiveFigures } from './LiveFigures.tsx';

/** What most designs set; the rest is one click away. */
const usual: ReadonlySet<string> = new Set(
  `name description context owner source address messages partitions ordered capacity replicas concurrency
   from to message arrivals after during group filter work failure retry deadLetter timeoutMs
   kind version key payload examples broker color parent text`.split(/\s+/),
);

export function Inspector() {
  const texts = useTexts(panelTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const selection = useSession((state) => state.selection);
  const inspected = useMemo(() => inspectedOf(design, selection), [design, selection]);
  if (!inspected)
    return (
      <section className={styles.inspector} aria-label={texts.inspector} data-inspector>
        <EmptyState title={say(panelTexts.several, { count: selectedCount(selection) })}>
          <p>{texts.severalHint}</p>
          <Button look="danger" icon={<Trash2 aria-hidden="true" />} onClick={removeSelected}>
            {texts.deleteElement}
          </Button>
        </EmptyState>
      </section>
    );
  const { place, title } = inspected;
  return (
    <section className={styles.inspector} aria-label={texts.inspector} data-inspector>
      <header className={styles.header}>
        <div>
          <h2 className={styles.title}>{say(title)}</h2>
          {place.id !== '' && <code className={styles.id}>{place.id}</code>}
        </div>
        {place.section !== 'design' && (
          <IconButton label={texts.deleteElement} keys="Del" onClick={removeSelected}>
            <Trash2 />
          </IconButton>
        )}
      </header>
      <LiveFigures place={place} />
      <Fields key={`${place.section} ${place.id}`} inspected={inspected} />
    </section>
  );
}

function Fields({ inspected }: { readonly inspected: Inspected }) {
  const texts = useTexts(panelTexts);
  const { place, record, fields } = inspected;
  const show = (field: FormField) => (
    <Field key={field.key} place={place} path={[field.key]} field={field} value={record[field.key]} />
  );
  const rest = fields.filter(({ key }) => !usual.has(key));
  return (
    <>
      {fields.filter(({ key }) => usual.has(key)).map(show)}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{texts.more}</summary>
          {rest.map(show)}
        </details>
      )}
    </>
  );
}
