/** The inspector: every field of what is selected, with units, help and defaults; nothing selected, the system's own. */
import { ArrowLeft, PencilLine, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { messageTexts } from '../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { removeSelected } from '../../session/acts.ts';
import { editMessages } from '../../session/message-desk.ts';
import { selectedCount } from '../../session/selection.ts';
import { select, useSession } from '../../session/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import { type Inspected, inspectedOf } from './inspected.ts';
import styles from './inspector.module.css';
import { LiveFigures } from './LiveFigures.tsx';
import { OwnFields } from './OwnFields.tsx';
import { PlaceAndSize } from './PlaceAndSize.tsx';
import { RelatedList } from './RelatedList.tsx';
import { SharedSchemas } from './SharedSchemas.tsx';

export function Inspector() {
  const texts = useTexts(inspectorTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const selection = useSession((state) => state.selection);
  const inspected = useMemo(() => inspectedOf(design, selection), [design, selection]);
  return (
    <section className={styles.inspector} aria-label={texts.inspector} data-inspector>
      {inspected ? (
        <One key={`${inspected.place.section} ${inspected.place.id}`} inspected={inspected} />
      ) : (
        <EmptyState title={say(inspectorTexts.several, { count: selectedCount(selection) })}>
          <p>{texts.severalHint}</p>
          <Button look="danger" icon={<Trash2 aria-hidden="true" />} onClick={removeSelected}>
            {texts.deleteElement}
          </Button>
        </EmptyState>
      )}
    </section>
  );
}

function One({ inspected }: { readonly inspected: Inspected }) {
  const texts = useTexts(inspectorTexts);
  const say = useSay();
  const { place, title } = inspected;
  const isSystem = place.section === 'design';
  return (
    <>
      <header className={styles.header}>
        <div>
          <h2 className={styles.title}>{say(title)}</h2>
          {place.id !== '' && <code className={styles.id}>{place.id}</code>}
        </div>
        {!isSystem && (
          <div className={styles.tools}>
            <IconButton label={texts.deleteElement} keys="Del" onClick={removeSelected}>
              <Trash2 />
            </IconButton>
            <IconButton label={texts.toSystem} onClick={() => select({})}>
              <ArrowLeft />
            </IconButton>
          </div>
        )}
      </header>
      {isSystem && <p className={styles.hint}>{texts.nothingSelected}</p>}
      <LiveFigures place={place} />
      {place.section === 'messages' && (
        <Button
          className={styles.wide ?? ''}
          icon={<PencilLine aria-hidden="true" />}
          onClick={() => editMessages(place.id)}
        >
          {say(messageTexts.open)}
        </Button>
      )}
      <FieldGroups inspected={inspected} />
      {(place.section === 'nodes' || place.section === 'notes') && (
        <PlaceAndSize section={place.section} id={place.id} />
      )}
      {isSystem && <SharedSchemas />}
      <OwnFields inspected={inspected} />
      <RelatedList place={place} />
    </>
  );
}
