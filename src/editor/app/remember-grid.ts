/** Whether things snap to the grid is a choice of this browser. */
import { onGrid, setGrid } from '../canvas/arranging/grid.ts';
import { readPreference, writePreference } from '../storage/preferences.ts';

const preference = 'grid';

export const rememberGrid = (): void => {
  setGrid(readPreference(preference) === 'on');
  onGrid((on) => writePreference(preference, on ? 'on' : 'off'));
};
