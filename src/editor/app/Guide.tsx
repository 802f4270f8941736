/** The guide, with the keys as the table of actions has them. */
import { GuideWindow } from '../panels/guide/GuideWindow.tsx';
import { shownKeys } from '../ui/keys.ts';
import { useKeysOf } from './actions/keys-of.ts';
import { closeWindow } from './page.ts';

export function Guide() {
  const keysOf = useKeysOf();
  const shown = (action: string): string => shownKeys(keysOf(action) ?? 'Ctrl+K');
  return (
    <GuideWindow
      keys={{ quickAdd: shown('quick-add'), connect: shown('connect'), run: shown('run') }}
      onClose={closeWindow}
    />
  );
}
