/** The versions of the open design: kept by name, looked at, compared, gone back to. */
import { GitCompareArrows } from 'lucide-react';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { versionTexts } from '../../app/languages/areas/versions.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { ChangeCounts } from './ChangeCounts.tsx';
import { useVersionName } from './use-version-name.ts';
import { VersionRow } from './VersionRow.tsx';
import type { Version, VersionDesk } from './version-desk.ts';
import styles from './versions.module.css';

export interface VersionsWindowProps {
  readonly desk: VersionDesk;
  /** The browser has no room for versions. */
  readonly full: boolean;
  readonly onClose: () => void;
}

interface Removed {
  readonly version: Version;
  readonly takeBack: () => Promise<void>;
}

export function VersionsWindow({ desk, full, onClose }: VersionsWindowProps) {
  const texts = useTexts(versionTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const nameOf = useVersionName();
  const design = useSession((state) => state.design.name);
  const [versions, setVersions] = useState<readonly Version[]>();
  const [failed, setFailed] = useState(false);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const read = useCallback(
    () =>
      desk.list().then(
        (list) => {
          setVersions(list);
          setFailed(false);
        },
        () => setFailed(true),
      ),
    [desk],
  );
  useEffect(() => void read(), [read]);
  const act = (work: () => Promise<unknown>) => void work().then(read, () => setFailed(true));
  const leave = (work: () => Promise<boolean>) =>
    void work().then(
      (done) => done && onClose(),
      () => setFailed(true),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.title}
      summary={say(versionTexts.summary, { name: design })}
      closeLabel={common.close}
    >
      <KeepForm onKeep={(name) => act(() => desk.keep(name))} onFile={() => leave(desk.compareWithFile)} />
      {failed && (
        <p className={styles.failed} role="alert">
          {texts.failed}
        </p>
      )}
      {full && (
        <p className={styles.failed} role="status">
          {texts.noRoom}
        </p>
      )}
      <div role="status">
        {removed && (
          <UndoLine
            key={removed.version.at}
            text={say(versionTexts.removedLine, { name: nameOf(removed.version) })}
            words={texts}
            onUndo={() => {
              setRemoved(null);
              act(removed.takeBack);
            }}
            onDismiss={() => setRemoved(null)}
          />
        )}
      </div>
      {!versions && !failed && <p className={styles.quiet}>{texts.loading}</p>}
      {versions?.length === 0 && (
        <EmptyState title={texts.noneTitle}>
          <p>{texts.noneHint}</p>
        </EmptyState>
      )}
      {versions && versions.length > 0 && (
        <ol className={styles.list}>
          <li className={styles.now}>
            <b>{texts.now}</b>
            <ChangeCounts desk={desk} from={versions[0] ?? null} to={null} />
          </li>
          {versions.map((version, at) => (
            <VersionRow
              key={version.at}
              version={version}
              before={versions[at + 1] ?? null}
              desk={desk}
              onLeave={leave}
              onRename={(name) => act(() => desk.rename(version, name))}
              onRemove={() => act(async () => setRemoved({ version, takeBack: await desk.remove(version) }))}
            />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

interface KeepFormProps {
  readonly onKeep: (name: string) => void;
  readonly onFile: () => void;
}

const longestName = 200;

function KeepForm({ onKeep, onFile }: KeepFormProps) {
  const texts = useTexts(versionTexts);
  const [name, setName] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onKeep(name.trim());
    setName('');
  };
  return (
    <form className={styles.keep} onSubmit={keep}>
      <input
        className={styles.field}
        aria-label={texts.newName}
        placeholder={texts.newName}
        maxLength={longestName}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" look="accent" disabled={name.trim() === ''}>
        {texts.keep}
      </Button>
      <Button icon={<GitCompareArrows aria-hidden="true" />} onClick={onFile}>
        {texts.withFile}
      </Button>
    </form>
  );
}
