/** What is given a name has to be seen, at a size at which the name can be read. */
import { onStage } from '../session/stage.ts';
import { domainsAreShown } from './domains/level.ts';
import { overviewBelow } from './overview/takeover.ts';
import type { Flow } from './show.ts';

/** Flies to what is selected where it stands outside of the view; what was put there by hand may reach over the edge. */
export const showNamed = (flow: Flow, byHand: boolean, fly: () => void): void => {
  // Drawn first, for only what is drawn can be flown to.
  requestAnimationFrame(() => {
    const area = onStage().selectedArea();
    if (!area) return;
    const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2, width: 0, height: 0 };
    if (flow.getZoom() < overviewBelow || domainsAreShown() || !onStage().isInView(byHand ? middle : area)) fly();
  });
};
