/** The top bar: name and save state, undo and redo, checks, Run, Export, files, language, theme. */

import {
  FileCode2,
  FolderOpen,
  LayoutGrid,
  PanelLeft,
  PanelRight,
  Redo2,
  Search,
  Settings2,
  Undo2,
} from 'lucide-react';
import { renameDesign } from '../session/acts.ts';
import { startEmpty } from '../session/opening.ts';
import { redo, undo, useSession } from '../session/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { isComposing } from '../ui/composing.ts';
import { Menu } from '../ui/menu.tsx';
import { MenuChoice, MenuItem } from '../ui/menu-items.tsx';
import { setCharacterKeys, useCharacterKeys } from './actions/character-keys.ts';
import { useKeysOf } from './actions/keys-of.ts';
import { CheckCount } from './CheckCount.tsx';
import { openFile, saveFile, saveFileAs } from './files.ts';
import { GridSwitches } from './GridSwitches.tsx';
import { pageTexts } from './languages/areas/page.ts';
import { setLanguage, useLanguage, useSay, useTexts } from './languages/language.ts';
import { lookAtTab } from './look-at-tab.ts';
import { openGallery, openWindow, type Sheet, showOverlay, showSheet, toggleSide, usePage } from './page.ts';
import { RunButton } from './RunButton.tsx';
import { SaveState } from './SaveState.tsx';
import { ShareItems, ShareMenu } from './ShareMenu.tsx';
import { setTheme, themes, useTheme } from './theme.ts';
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

function FileMenu({ narrow }: { readonly narrow: boolean }) {
  const texts = useTexts(pageTexts);
  const keysOf = useKeysOf();
  return (
    <Menu
      button={
        <IconButton label={texts.file}>
          <FolderOpen />
        </IconButton>
      }
    >
      <MenuItem onSelect={startEmpty}>{texts.newDesign}</MenuItem>
      <MenuItem keys={keysOf('designs')} onSelect={() => openWindow('designs')}>
        {texts.designs}
      </MenuItem>
      <MenuItem keys={keysOf('versions')} onSelect={() => openWindow('versions')}>
        {texts.versions}
      </MenuItem>
      <MenuItem onSelect={() => void openFile()}>{texts.openFile}</MenuItem>
      <MenuItem keys={keysOf('save-file')} onSelect={() => void saveFile()}>
        {texts.saveFile}
      </MenuItem>
      <MenuItem keys={keysOf('save-file-as')} onSelect={() => void saveFileAs()}>
        {texts.saveFileAs}
      </MenuItem>
      {narrow && <MenuItem onSelect={openGallery}>{texts.examples}</MenuItem>}
      {narrow && <ShareItems />}
    </Menu>
  );
}

function SettingsMenu() {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const theme = useTheme();
  const characters = useCharacterKeys();
  const keysOf = useKeysOf();
  return (
    <Menu
      button={
        <IconButton label={texts.settings}>
          <Settings2 />
        </IconButton>
      }
    >
      <MenuItem keys={keysOf('palette')} onSelect={() => showOverlay('palette')}>
        {texts.commands}
      </MenuItem>
      <MenuItem keys={keysOf('shortcuts')} onSelect={() => showOverlay('shortcuts')}>
        {texts.shortcuts}
      </MenuItem>
      <MenuItem onSelect={() => openWindow('guide')}>{texts.guide}</MenuItem>
      <MenuChoice
        label={texts.language}
        value={language}
        options={[
          { value: 'en', label: 'English' },
          { value: 'zh', label: '简体中文' },
        ]}
        onChange={setLanguage}
      />
      <MenuChoice
        label={texts.theme}
        value={theme}
        options={themes.map((value) => ({ value, label: texts[value] }))}
        onChange={setTheme}
      />
      <GridSwitches />
      <MenuChoice
        label={texts.characterKeys}
        value={characters}
        options={[
          { value: 'on', label: texts.keysOn },
          { value: 'off', label: texts.keysOff },
        ]}
        onChange={setCharacterKeys}
      />
    </Menu>
  );
}
