/** One design of the list: its picture, its name, when it was worked on and how large it is. */
import { EllipsisVertical, FileJson2 } from 'lucide-react';
import { type ComponentType, type KeyboardEvent, useState } from 'react';
import { designTexts } from '../../app/languages/areas/designs.ts';
import { useLanguage, useSay, useTexts } from '../../app/languages/language.ts';
import { IconButton } from '../../ui/button.tsx';
import { bytesOf } from '../../ui/bytes.ts';
import { Menu } from '../../ui/menu.tsx';
import { MenuItem } from '../../ui/menu-items.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { momentOf, whenOf } from '../../ui/when.ts';
import type { ShelfDesign } from './design-shelf.ts';
import styles from './designs.module.css';

export interface DesignCardProps {
  readonly design: ShelfDesign;
  readonly picture: ComponentType<{ readonly id: string; readonly keptAt: number }>;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

export function DesignCard({ design, picture: Picture, onOpen, onRename, onDuplicate, onRemove }: DesignCardProps) {
  const texts = useTexts(designTexts);
  const say = useSay();
  const [naming, setNaming] = useState(false);
  const name = design.name || texts.nameless;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'F2') setNaming(true);
    if (key === 'Delete') onRemove();
  };
  return (
    <article className={styles.card} data-design={design.name} data-here={design.here}>
      <Picture id={design.id} keptAt={design.keptAt} />
      <div className={styles.words}>
        {naming ? (
          <NameField
            label={say(designTexts.newName, { name })}
            name={design.name}
            onDone={(wanted) => {
              setNaming(false);
              if (wanted !== null) onRename(wanted);
            }}
          />
        ) : (
          <button
            type="button"
            className={styles.open}
            aria-label={say(designTexts.open, { name })}
            onClick={onOpen}
            onKeyDown={onKeyDown}
          >
            {name}
          </button>
        )}
        <Facts design={design} />
      </div>
      <div className={styles.menu}>
        <Menu
          button={
            <IconButton label={say(designTexts.more, { name })}>
              <EllipsisVertical />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => setNaming(true)}>{texts.rename}</MenuItem>
          <MenuItem onSelect={onDuplicate}>{texts.duplicate}</MenuItem>
          <MenuItem onSelect={onRemove}>{texts.remove}</MenuItem>
        </Menu>
      </div>
    </article>
  );
}

function Facts({ design }: { readonly design: ShelfDesign }) {
  const texts = useTexts(designTexts);
  const language = useLanguage();
  return (
    <>
      <p className={styles.facts}>
        <time dateTime={new Date(design.keptAt).toISOString()} title={momentOf(design.keptAt, language)}>
          {whenOf(design.keptAt, Date.now(), language)}
        </time>
        {' · '}
        {bytesOf(design.size)}
        {design.here && <span className={styles.badge}>{texts.here}</span>}
        {design.elsewhere && <span className={styles.badge}>{texts.elsewhere}</span>}
      </p>
      {design.fileName !== null && (
        <p className={styles.file}>
          <FileJson2 aria-hidden="true" />
          <span>{design.fileName}</span>
        </p>
      )}
    </>
  );
}
