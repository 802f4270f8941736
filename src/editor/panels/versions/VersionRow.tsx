/** One version: what it is called, when it was kept, what it changed, and the ways back to it. */
import { Bookmark, Clock, EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { versionTexts } from '../../app/languages/areas/versions.ts';
import { useLanguage, useSay, useTexts } from '../../app/languages/language.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { bytesOf } from '../../ui/bytes.ts';
import { Menu } from '../../ui/menu.tsx';
import { MenuItem } from '../../ui/menu-items.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { momentOf, whenOf } from '../../ui/when.ts';
import { ChangeCounts } from './ChangeCounts.tsx';
import { useVersionName } from './use-version-name.ts';
import type { Version, VersionDesk } from './version-desk.ts';
import styles from './versions.module.css';

export interface VersionRowProps {
  readonly version: Version;
  /** The one that was kept before it. */
  readonly before: Version | null;
  readonly desk: VersionDesk;
  /** Does something after which the window is in the way. */
  readonly onLeave: (work: () => Promise<boolean>) => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

export function VersionRow({ version, before, desk, onLeave, onRename, onRemove }: VersionRowProps) {
  const texts = useTexts(versionTexts);
  const say = useSay();
  const name = useVersionName()(version);
  const [naming, setNaming] = useState(false);
  return (
    <li className={styles.row} data-version={version.name ?? ''}>
      {version.name === null ? <Clock aria-hidden="true" /> : <Bookmark aria-hidden="true" data-named />}
      <div className={styles.words}>
        {naming ? (
          <NameField
            label={say(versionTexts.renameField, { name })}
            name={version.name ?? ''}
            onDone={(wanted) => {
              setNaming(false);
              if (wanted !== null) onRename(wanted);
            }}
          />
        ) : (
          <p className={styles.name}>{version.name ?? texts.automatic}</p>
        )}
        <Facts version={version} />
        <ChangeCounts desk={desk} from={before} to={version} />
      </div>
      <div className={styles.buttons}>
        <Button aria-label={say(versionTexts.lookNamed, { name })} onClick={() => onLeave(() => desk.look(version))}>
          {texts.look}
        </Button>
        <Button
          aria-label={say(versionTexts.compareNamed, { name })}
          onClick={() => onLeave(() => desk.compare(version))}
        >
          {texts.compare}
        </Button>
        <Button
          aria-label={say(versionTexts.restoreNamed, { name })}
          onClick={() => onLeave(() => desk.restore(version))}
        >
          {texts.restore}
        </Button>
        <Menu
          button={
            <IconButton label={say(versionTexts.more, { name })}>
              <EllipsisVertical />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => setNaming(true)}>{texts.rename}</MenuItem>
          {before && (
            <MenuItem onSelect={() => onLeave(() => desk.compareWithBefore(before, version))}>
              {texts.whatChanged}
            </MenuItem>
          )}
          <MenuItem onSelect={onRemove}>{texts.remove}</MenuItem>
        </Menu>
      </div>
    </li>
  );
}

function Facts({ version: { at, size } }: { readonly version: Version }) {
  const language = useLanguage();
  return (
    <p className={styles.facts}>
      <time dateTime={new Date(at).toISOString()} title={momentOf(at, language)}>
        {whenOf(at, Date.now(), language)}
      </time>
      {' · '}
      {momentOf(at, language)}
      {' · '}
      {bytesOf(size)}
    </p>
  );
}
