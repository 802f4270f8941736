/** Whether the grid is seen, and whether things snap to it, are choices of this browser. */
import { grid, onGrid, setGrid } from '../canvas/arranging/grid.ts';
import { readPreference, writePreference } from '../storage/preferences.ts';

const [snaps, shown] = ['grid', 'grid-shown'];

export const rememberGrid = (): void => {
  setGrid({
    snaps: readPreference(snaps) === 'on',
    shown: (readPreference(shown) ?? wordOf(grid().shown)) === 'on',
  });
  onGrid((now) => {
    writePreference(snaps, wordOf(now.snaps));
    writePreference(shown, wordOf(now.shown));
  });
};

const wordOf = (on: boolean): string => (on ? 'on' : 'off');
