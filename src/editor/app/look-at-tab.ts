/** Looking at a tab of the dock: what is more than a list gets room for it. */
import { makeRoomForResults } from './desk-sizes.ts';
import { type DockTab, showTab } from './page.ts';

/** A waterfall of steps, a chart, a form with its answer and a file. */
const tall: ReadonlySet<DockTab> = new Set(['simulation', 'traces', 'code']);

export const lookAtTab = (tab: DockTab): void => {
  showTab(tab);
  if (tall.has(tab)) makeRoomForResults();
};
