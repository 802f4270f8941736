/** Splitting a service: its parts on the left, those that go to the new service on the right; what comes out is shown before it is done. */
import { type DragEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rename } from '../../../core/edits/rename.ts';
import { splitService } from '../../../core/edits/split-service.ts';
import { workerAt } from '../../../core/edits/steps/merged-service.ts';
import { newName } from '../../../core/edits/steps/new-name.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Worker } from '../../../core/model/node.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { splittingTexts } from '../../app/languages/areas/splitting.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { perform, select, session, useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Afterwards } from './Afterwards.tsx';
import { dragType, PartCard } from './PartCard.tsx';
import { chosenOf, type Part, partsOf } from './parts.ts';
import styles from './split.module.css';

export interface SplitWindowProps {
  /** Id of a service or subscriber. */
  readonly service: string;
  readonly onClose: () => void;
}

export function SplitWindow({ service, onClose }: SplitWindowProps) {
  const design = useSession((state) => state.design);
  const node = workerAt(design, service);
  return node ? <Splitting key={service} {...{ design, service, node, onClose }} /> : null;
}

interface SplittingProps extends SplitWindowProps {
  readonly design: Design;
  readonly node: Worker;
}

const none: ReadonlySet<string> = new Set();

function Splitting({ design, service, node, onClose }: SplittingProps) {
  const texts = useTexts(splittingTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const area = useRef<HTMLDivElement>(null);
  const moved = useRef<string>(null);
  const [gone, setGone] = useState(none);
  const [oldName, setOldName] = useState(node.name);
  const [name, setName] = useState(() =>
    newName(
      node.name,
      Object.values(design.nodes ?? {}).map((each) => each.name),
    ),
  );
  const parts = useMemo(() => partsOf(design, service, node), [design, service, node]);
  const args = { service, name, ...chosenOf(parts.filter(({ key }) => gone.has(key))) };
  const result = splitService.apply(design, args);
  const move = (key: string, goes: boolean) => {
    const next = new Set(gone);
    if (goes) next.add(key);
    else next.delete(key);
    setGone(next);
    moved.current = key;
  };
  // The arrow that was pressed has gone to the other side; the focus goes along.
  useLayoutEffect(() => {
    if (moved.current !== null)
      area.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(moved.current)}"] button`)?.focus();
    moved.current = null;
  });
  const sides = { parts, gone, onMove: move };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(splittingTexts.splitTitle, { name: node.name })}
      summary={texts.splitSummary}
      closeLabel={common.close}
    >
      <div ref={area} className={styles.sides}>
        <Side
          {...sides}
          goes={false}
          title={texts.keeps}
          nameLabel={texts.oldName}
          name={oldName}
          onName={setOldName}
        />
        <Side {...sides} goes title={texts.goes} nameLabel={texts.newName} name={name} onName={setName} />
      </div>
      {result.ok && <Afterwards before={design} after={result.value} service={service} names={[oldName, name]} />}
      <footer className={styles.footer}>
        <p role="status">{!result.ok && say(result.reason)}</p>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          look="accent"
          disabled={!result.ok || oldName.trim() === ''}
          onClick={() => {
            if (done(service, args, oldName)) onClose();
          }}
        >
          {texts.split}
        </Button>
      </footer>
    </Dialog>
  );
}

interface SideProps {
  readonly parts: readonly Part[];
  /** Keys of the parts that go. */
  readonly gone: ReadonlySet<string>;
  readonly onMove: (key: string, goes: boolean) => void;
  readonly goes: boolean;
  readonly title: string;
  readonly nameLabel: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}

function Side({ parts, gone, onMove, goes, title, nameLabel, name, onName }: SideProps) {
  const texts = useTexts(splittingTexts);
  const own = parts.filter(({ key }) => gone.has(key) === goes);
  const allow = (event: DragEvent) => {
    if (event.dataTransfer.types.includes(dragType)) event.preventDefault();
  };
  return (
    <section
      className={styles.side}
      aria-label={title}
      data-goes={goes}
      onDragOver={allow}
      onDrop={(event) => {
        event.preventDefault();
        onMove(event.dataTransfer.getData(dragType), goes);
      }}
    >
      <h3>{title}</h3>
      <input aria-label={nameLabel} value={name} onChange={({ currentTarget }) => onName(currentTarget.value)} />
      <ul className={styles.parts}>
        {own.map((part) => (
          <PartCard key={part.key} part={part} goes={goes} onMove={() => onMove(part.key, !goes)} />
        ))}
      </ul>
      {own.length === 0 && <p className={styles.empty}>{texts.nothingHere}</p>}
    </section>
  );
}

let splits = 0;

/** One undo step, with the new name of the old service where it gets one; both are selected then. */
const done = (service: string, args: Parameters<typeof splitService.apply>[1], oldName: string): boolean => {
  const group = `split ${++splits}`;
  const before = session.getState().design.nodes ?? {};
  if (!perform(splitService, args, { group })) return false;
  perform(rename, { section: 'nodes', id: service, name: oldName }, { group });
  const fresh = Object.keys(session.getState().design.nodes ?? {}).filter((id) => !Object.hasOwn(before, id));
  select({ nodes: [service, ...fresh] });
  return true;
};
