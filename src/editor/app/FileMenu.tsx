/** The menu of designs and files; on a narrow screen also of examples and of the ways to show a design to others. */
import { FolderOpen } from 'lucide-react';
import { startEmpty } from '../session/opening.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { MenuItem } from '../ui/menu-items.tsx';
import { useKeysOf } from './actions/keys-of.ts';
import { openFile, saveFile, saveFileAs } from './files.ts';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { openGallery, openWindow } from './page.ts';
import { ShareItems } from './ShareMenu.tsx';

export function FileMenu({ narrow }: { readonly narrow: boolean }) {
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
