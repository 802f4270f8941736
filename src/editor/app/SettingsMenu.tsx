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
      <LanguageChoice />
      <ThemeChoice />
      <GridSwitches />
      <CharacterKeysChoice />
    </Menu>
  );
}

/** Each by its own name, which whoever cannot read this page can. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'zh', label: '简体中文' },
] as const;

function LanguageChoice() {
  const { language: label } = useTexts(pageTexts);
  return <MenuChoice label={label} value={useLanguage()} options={languages} onChange={setLanguage} />;
}

function ThemeChoice() {
  const texts = useTexts(pageTexts);
  const options = themes.map((value) => ({ value, label: texts[value] }));
  return <MenuChoice label={texts.theme} value={useTheme()} options={options} onChange={setTheme} />;
}

function CharacterKeysChoice() {
  const { characterKeys, keysOn, keysOff } = useTexts(pageTexts);
  const options = [
    { value: 'on', label: keysOn },
    { value: 'off', label: keysOff },
  ] as const;
  return <MenuChoice label={characterKeys} value={useCharacterKeys()} options={options} onChange={setCharacterKeys} />;
}
