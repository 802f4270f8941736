/** The small map of the whole: there only while part of the design is out of view. */
import { MiniMap, useStore } from '@xyflow/react';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { useTexts } from '../app/languages/language.ts';
import type { Box } from './boxes.ts';
import styles from './canvas.module.css';

const size = { width: 148, height: 96 };
/** On a smaller canvas the map would cover what it shows. */
const leastWidth = 620;
/** A frame that only just touches the edge counts as in view. */
const slack = 12;

export function Overview() {
  const texts = useTexts(canvasTexts);
  const hidden = useStore(({ nodeLookup, transform: [x, y, zoom], width, height }) => {
    if (width < leastWidth) return true;
    for (const { internals, measured } of nodeLookup.values()) {
      const left = internals.positionAbsolute.x * zoom + x;
      const top = internals.positionAbsolute.y * zoom + y;
      const inView =
        left > -slack &&
        top > -slack &&
        left + (measured.width ?? 0) * zoom < width + slack &&
        top + (measured.height ?? 0) * zoom < height + slack;
      if (!inView) return false;
    }
    return true;
  });
  if (hidden) return null;
  return (
    <MiniMap<Box>
      className={styles.minimap ?? ''}
      style={size}
      pannable
      zoomable
      ariaLabel={texts.minimap}
      nodeColor={({ type }) => (type === 'context' ? 'transparent' : `var(--${type}, var(--note-line))`)}
      nodeBorderRadius={16}
      maskColor="color-mix(in srgb, var(--surface-canvas) 72%, transparent)"
    />
  );
}
