/** The top bar: name and save state, undo and redo, checks, Run, Export, files, language, theme. */
import { FileCode2, LayoutGrid, PanelLeft, PanelRight, Redo2, Search, Undo2 } from 'lucide-react';
import { renameDesign } from '../session/acts.ts';
import { redo, undo, useSession } from '../session/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { isComposing } from '../ui/composing.ts';
import { useKeysOf } from './actions/keys-of.ts';
import { CheckCount } from './CheckCount.tsx';
import { FileMenu } from './FileMenu.tsx';
import { pageTexts } from './languages/areas/page.ts';
import { useSay, useTexts } from './languages/language.ts';
import { lookAtTab } from './look-at-tab.ts';
import { openGallery, type Sheet, showOverlay, showSheet, toggleSide, usePage } from './page.ts';
import { RunButton } from './RunButton.tsx';
import { SaveState } from './SaveState.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import { ShareMenu } from './ShareMenu.tsx';
import styles from './top-bar.module.css';

export function TopBar({ narrow }: { readonly narrow: boolean }) {
  const texts = useTexts(pageTexts);
  const say = useSay();
  const keysOf = useKeysOf();
  const undoable = useSession((state) => state.history.past.at(-1)?.label);
  const redoable = useSession((state) => state.history.future.at(-1)?.label);
  return (
    <header className={styles.bar}>
      <SideButton side="left" narrow={narrow} />
      <Title />
      <div className={styles.group}>
        <IconButton
          label={undoable ? say(pageTexts.undoStep, { step: undoable }) : texts.undo}
          keys={keysOf('undo')}
          disabled={!undoable}
          onClick={undo}
        >
          <Undo2 />
        </IconButton>
        <IconButton
          label={redoable ? say(pageTexts.redoStep, { step: redoable }) : texts.redo}
          keys={keysOf('redo')}
          disabled={!redoable}
          onClick={redo}
        >
          <Redo2 />
        </IconButton>
      </div>
      <CheckCount />
      <div className={styles.group}>
        <RunButton />
        <Button icon={<FileCode2 aria-hidden="true" />} aria-label={texts.export} onClick={() => lookAtTab('code')}>
          {texts.export}
        </Button>
      </div>
      <div className={styles.group}>
        {!narrow && (
          <IconButton label={texts.commands} keys={keysOf('palette')} onClick={() => showOverlay('palette')}>
            <Search />
          </IconButton>
        )}
        {!narrow && (
          <IconButton label={texts.examples} onClick={openGallery}>
            <LayoutGrid />
          </IconButton>
        )}
        <FileMenu narrow={narrow} />
        {!narrow && <ShareMenu />}
        <SettingsMenu />
      </div>
      <SideButton side="right" narrow={narrow} />
    </header>
  );
}

/** Opens a side as a sheet on a narrow screen; on a wide one shows or hides it. */
function SideButton({ side, narrow }: { readonly side: Sheet; readonly narrow: boolean }) {
  const texts = useTexts(pageTexts);
  const keysOf = useKeysOf();
  const shown = usePage((state) => !state.zen && (side === 'left' ? state.leftOpen : state.rightOpen));
  const label = side === 'left' ? texts.palette : texts.inspector;
  const icon = side === 'left' ? <PanelLeft /> : <PanelRight />;
  return narrow ? (
    <IconButton label={label} onClick={() => showSheet(side)}>
      {icon}
    </IconButton>
  ) : (
    <IconButton label={label} keys={keysOf(`toggle-${side}`)} pressed={shown} onClick={() => toggleSide(side)}>
      {icon}
    </IconButton>
  );
}

function Title() {
  const texts = useTexts(pageTexts);
  const name = useSession((state) => state.design.name);
  return (
    <div className={styles.title}>
      <svg className={styles.logo} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 7h7M3 17h7M14 12h7" />
        <path d="M10 7c3 0 3 5 4 5s-1 5-4 5" />
        <circle cx="14" cy="12" r="2.6" />
      </svg>
      <h1 className="visually-hidden">{texts.product}</h1>
      <input
        key={name}
        className={styles.name}
        aria-label={texts.designName}
        defaultValue={name}
        onBlur={(event) => {
          const wanted = event.currentTarget.value.trim();
          if (wanted !== name && (wanted === '' || !renameDesign(wanted))) event.currentTarget.value = name;
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape') event.currentTarget.value = name;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <SaveState />
    </div>
  );
}
