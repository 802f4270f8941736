/** The menu of the ways to show a design to others; each is an action, with its keys. */
import { Share2 } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { shareActions } from './actions/share.ts';
import { shareTexts } from './languages/areas/share.ts';
import { useSay, useTexts } from './languages/language.ts';

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
  return shareActions.map(({ id, title, run }) => (
    <MenuItem key={id} onSelect={run}>
      {say(title)}
    </MenuItem>
  ));
}
