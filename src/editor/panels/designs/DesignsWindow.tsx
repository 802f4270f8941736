/** The designs that this browser keeps: the last one first, to open, rename, duplicate and delete. */
import { HardDrive, Search, ShieldAlert, ShieldCheck } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { designTexts } from '../../app/languages/areas/designs.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { Button } from '../../ui/button.tsx';
import { bytesOf } from '../../ui/bytes.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { DesignCard } from './DesignCard.tsx';
import { type DesignShelf, matching, type ShelfDesign } from './design-shelf.ts';
import styles from './designs.module.css';
import { type Trouble, useShelf } from './use-shelf.ts';

export interface DesignsWindowProps {
  readonly shelf: DesignShelf;
  /** A small picture of a design as it was kept last. */
  readonly picture: ComponentType<{ readonly id: string; readonly keptAt: number }>;
  readonly onClose: () => void;
  readonly onNew: () => void;
  readonly onOpenFile: () => void;
  readonly onExamples: () => void;
  /** A deleted design that can still be taken back when the window goes. */
  readonly onRemoved: (design: ShelfDesign) => void;
}

export function DesignsWindow(props: DesignsWindowProps) {
  const { shelf, picture, onClose, onNew, onOpenFile, onExamples, onRemoved } = props;
  const texts = useTexts(designTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const [query, setQuery] = useState('');
  const { designs, trouble, removed, ...acts } = useShelf(shelf, onRemoved);
  const shown = matching(designs ?? [], query);
  return (
    <Dialog open onClose={onClose} title={texts.title} summary={texts.summary} closeLabel={common.close}>
      <div className={styles.tools}>
        <label className={styles.search}>
          <Search aria-hidden="true" />
          <input
            type="search"
            aria-label={texts.search}
            placeholder={texts.search}
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
        <Button look="accent" onClick={onNew}>
          {texts.newDesign}
        </Button>
        <Button onClick={onOpenFile}>{texts.openFile}</Button>
        <Button onClick={onExamples}>{texts.examples}</Button>
      </div>
      {trouble && <TroubleLine trouble={trouble} />}
      <div role="status">
        {removed && (
          <UndoLine
            key={removed.id}
            text={say(designTexts.removed, { name: removed.name })}
            words={texts}
            onUndo={() => void acts.takeBack(removed)}
            onDismiss={() => acts.confirm(removed)}
          />
        )}
      </div>
      {!designs && !trouble && <p className={styles.quiet}>{texts.loading}</p>}
      {designs && shown.length === 0 && <Nothing searched={query !== ''} onAll={() => setQuery('')} onNew={onNew} />}
      <ul className={styles.list}>
        {shown.map((design) => (
          <li key={design.id}>
            <DesignCard
              design={design}
              picture={picture}
              onOpen={() => void shelf.open(design.id).then((opened) => opened && onClose())}
              onRename={(name) => void acts.rename(design, name)}
              onDuplicate={() => void acts.duplicate(design, say(designTexts.copyOf, { name: design.name }))}
              onRemove={() => void acts.remove(design)}
            />
          </li>
        ))}
      </ul>
      {designs && <Room shelf={shelf} count={designs.length} />}
      {designs && designs.length > 0 && <PromiseLine shelf={shelf} />}
    </Dialog>
  );
}

function TroubleLine({ trouble }: { readonly trouble: Trouble }) {
  const say = useSay();
  const text =
    trouble.kind === 'elsewhere'
      ? say(designTexts.busyElsewhere, { name: trouble.name })
      : say(trouble.kind === 'store' ? designTexts.failed : designTexts.notDone);
  return (
    <p className={styles.trouble} role="alert">
      {text}
    </p>
  );
}

interface NothingProps {
  readonly searched: boolean;
  readonly onAll: () => void;
  readonly onNew: () => void;
}

function Nothing({ searched, onAll, onNew }: NothingProps) {
  const texts = useTexts(designTexts);
  return (
    <EmptyState title={searched ? texts.noMatchTitle : texts.noneTitle}>
      <p>{searched ? texts.noMatchHint : texts.noneHint}</p>
      <Button onClick={searched ? onAll : onNew}>{searched ? texts.showAll : texts.newDesign}</Button>
    </EmptyState>
  );
}

/** How many there are and what room they take; the browser's own answer counts everything of this site. */
function Room({ shelf, count }: { readonly shelf: DesignShelf; readonly count: number }) {
  const say = useSay();
  const [room, setRoom] = useState<{ readonly used: number; readonly quota: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of designs takes another room
  useEffect(() => {
    shelf.room().then(setRoom, () => undefined);
  }, [shelf, count]);
  return (
    <p className={styles.room}>
      <HardDrive aria-hidden="true" />
      {say(designTexts.count, { count })}
      {room && ` · ${say(designTexts.room, { used: bytesOf(room.used), quota: bytesOf(room.quota) })}`}
    </p>
  );
}

/** What happens when the device runs out of room, and the way to have that changed. */
function PromiseLine({ shelf }: { readonly shelf: DesignShelf }) {
  const texts = useTexts(designTexts);
  const [promised, setPromised] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    shelf.promised().then(setPromised, () => undefined);
  }, [shelf]);
  if (promised === null) return null;
  const ask = () =>
    void shelf.askForPromise().then(
      (given) => {
        setPromised(given);
        setRefused(!given);
      },
      () => setRefused(true),
    );
  return (
    <p className={styles.room} role="status" data-promised={promised}>
      {promised ? <ShieldCheck aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />}
      <span>{promised ? texts.promised : refused ? texts.promiseRefused : texts.notPromised}</span>
      {!promised && !refused && <Button onClick={ask}>{texts.askForPromise}</Button>}
    </p>
  );
}
