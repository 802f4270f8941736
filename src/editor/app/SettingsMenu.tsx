/** The menu of help and of choices about the page: its language, its theme, the grid, keys that are single characters. */
import { Settings2 } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { MenuChoice, MenuItem } from '../ui/menu-items.tsx';
import { setCharacterKeys, useCharacterKeys } from './actions/character-keys.ts';
import { useKeysOf } from './actions/keys-of.ts';
import { GridSwitches } from './GridSwitches.tsx';
import { pageTexts } from './languages/areas/page.ts';
import { setLanguage, useLanguage, useTexts } from './languages/language.ts';
import { openWindow, showOverlay } from './page.ts';
import { setTheme, themes, useTheme } from './theme.ts';

export function SettingsMenu() {
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
