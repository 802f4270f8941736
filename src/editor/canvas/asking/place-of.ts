/** Where a bar stands beside what is selected: never over it. */
import type { ScreenArea } from '../../session/stage.ts';

/** Room for handles and badges. */
const gap = 14;
const margin = 8;

type Extent = Pick<ScreenArea, 'width' | 'height'>;

/** Within the canvas, above the selection or else below it; null where it would lie over it. */
export const placeOf = (chosen: ScreenArea | null, room: ScreenArea, bar: Extent) => {
  if (!chosen) return null;
  const above = chosen.y - room.y - gap - bar.height;
  const below = chosen.y - room.y + chosen.height + gap;
  const y = above >= margin ? above : below + bar.height + margin <= room.height ? below : null;
  const middle = chosen.x - room.x + chosen.width / 2;
  const isInView = middle > -chosen.width / 2 && middle < room.width + chosen.width / 2;
  if (y === null || !isInView || above > room.height - bar.height || below < 0) return null;
  const x = Math.max(margin, Math.min(middle - bar.width / 2, room.width - bar.width - margin));
  return { x: Math.round(x), y: Math.round(y) };
};
