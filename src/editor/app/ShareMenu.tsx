/** The menu of the ways to show a design to others; each is an action, with its keys. */
import { Share2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { IconButton } from '../ui/button.tsx';
import { firstIdle } from '../ui/first-idle.ts';
import { Menu } from '../ui/menu.tsx';
import { presentationTexts } from './languages/areas/presentation.ts';
import { useTexts } from './languages/language.ts';

const Items = lazy(async () => {
  await firstIdle();
  return import('./ShareItems.tsx').then((part) => ({ default: part.ShareItems }));
});

export function ShareMenu() {
  const texts = useTexts(presentationTexts);
  return (
    <Menu
      button={
        <IconButton label={texts.share}>
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
  return (
    <Suspense>
      <Items />
    </Suspense>
  );
}
