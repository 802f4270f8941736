/** The ways to show a design to others, as items of a menu. Loaded after the first picture. */
import { MenuItem } from '../ui/menu-items.tsx';
import { shareActions } from './actions/share.ts';
import { useSay } from './languages/language.ts';

export function ShareItems() {
  const say = useSay();
  return shareActions.map(({ id, title, run }) => (
    <MenuItem key={id} onSelect={run}>
      {say(title)}
    </MenuItem>
  ));
}
