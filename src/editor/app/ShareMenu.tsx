/** The menu of the ways to show a design to others; each is an action, with its keys. */
import { Share2 } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useActions } from './actions/loaded.ts';
import { shareTexts } from './languages/areas/share.ts';
import { useSay, useTexts } from './languages/language.ts';

const ways: readonly string[] = ['share-link', 'export-picture', 'present', 'toggle-read-only', 'print'];

export function ShareMenu() {
  const texts = useTexts(shareTexts);
  return (
    <Menu
      button={
        <IconButton label={texts.menu}>
          <Share2 />
        </IconButton>
      }
    >
      <ShareItems />
    </Menu>
  );
}

/** On a narrow screen they stand in the menu of files. */
export function ShareItems() {
  const say = useSay();
  const offered = useActions().filter(({ id }) => ways.includes(id));
  return offered.map(({ id, title, run }) => (
    <MenuItem key={id} onSelect={run}>
      {say(title)}
    </MenuItem>
  ));
}
