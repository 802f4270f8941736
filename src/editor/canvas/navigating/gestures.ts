/** What pointers and keys do on the canvas beyond what the flow library knows. Loaded after the first picture. */

import { introduceSnapping } from '../arranging/held.ts';
import { createSnapper } from '../arranging/snapping.ts';
import { listenForFrames } from '../selecting/marquee.ts';
import { listenForTab } from '../selecting/tab-order.ts';
import type { Flow } from '../show.ts';
import { listenForSpace } from './space.ts';
import { listenForTwoFingers } from './two-fingers.ts';

export const listen = (canvas: HTMLElement, flow: Flow, signal: AbortSignal): void => {
  introduceSnapping(createSnapper);
  listenForSpace(signal);
  listenForTwoFingers(canvas, signal);
  listenForFrames(canvas, flow, signal);
  listenForTab(canvas, flow, signal);
};
