/** Which context something lies in that is made or put somewhere: the innermost one whose frame is there. */
import type { Box, Point, Size } from '../../core/layout/box.ts';
import { onStage } from './stage.ts';

type Frames = ReadonlyMap<string, Box>;

/** `frames` are those of the contexts that can be looked into; undefined is none of them. */
export const homeAt = ({ x, y }: Point, frames: Frames): string | undefined => {
  let home: readonly [string, number] | undefined;
  for (const [id, frame] of frames) {
    const holds = x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
    const area = frame.width * frame.height;
    if (holds && (home === undefined || area < home[1])) home = [id, area];
  }
  return home?.[0];
};

/** As the argument of an edit, for something of this size with its upper left corner there. */
export const homeOf = (
  corner: Point,
  { width, height }: Size,
  frames: Frames = onStage().frames(),
): { readonly context?: string } => {
  const context = homeAt({ x: corner.x + width / 2, y: corner.y + height / 2 }, frames);
  return context === undefined ? {} : { context };
};
