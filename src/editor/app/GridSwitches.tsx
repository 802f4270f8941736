/** The two choices about the grid, in the menu of settings. */
import { setGrid, useGrid } from '../canvas/arranging/grid.ts';
import { MenuSwitches } from '../ui/menu-items.tsx';
import { useKeysOf } from './actions/keys-of.ts';
import { arrangingTexts } from './languages/areas/arranging.ts';
import { useTexts } from './languages/language.ts';

export function GridSwitches() {
  const texts = useTexts(arrangingTexts);
  const keysOf = useKeysOf();
  const { shown, snaps } = useGrid();
  const switches = [
    { label: texts.showGrid, on: shown, keys: keysOf('show-grid'), onChange: (on: boolean) => setGrid({ shown: on }) },
    {
      label: texts.snapToGrid,
      on: snaps,
      keys: keysOf('snap-to-grid'),
      onChange: (on: boolean) => setGrid({ snaps: on }),
    },
  ];
  return <MenuSwitches label={texts.grid} options={switches} />;
}
