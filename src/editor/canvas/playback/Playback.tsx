/** The overlay on which a live run is played; it sits inside the flow canvas and takes no clicks. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { drawnAt } from '../../../core/model/graph/folding.ts';
import { session } from '../../session/session.ts';
import { liveDesk } from '../../workers/live-desk.ts';
import { drawnBox } from '../drawn.ts';
import type { Box as Rectangle } from './draw-playback.ts';
import { lineShapes } from './line-shapes.ts';
import { placesOf } from './places.ts';
import { play } from './play.ts';
import styles from './playback.module.css';

const boxAt = (drawn: string): Rectangle | null => {
  const found = drawnBox(drawn);
  return found ? { ...found.position, width: found.width ?? 0, height: found.height ?? 0 } : null;
};

export function Playback() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const isOpen = useStore(liveDesk, ({ status }) => status !== 'closed');
  useEffect(() => {
    if (!isOpen || !canvas.current) return;
    const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
    return play(canvas.current, {
      transform: () => flow.getState().transform,
      shapes: lineShapes((link) => drawnAt(session.getState().design, link)),
      calm: () => motion.matches,
      // What a collapsed context holds waits at its card.
      readerOf: (subscription) => {
        const { design } = session.getState();
        const reader = design.links?.[subscription]?.to;
        return reader === undefined ? null : drawnAt(design, reader);
      },
      placesOf: (names) => placesOf(session.getState().design, names),
      boxOf: (node) => boxAt(drawnAt(session.getState().design, node) ?? node),
      boxAt,
    });
  }, [flow, isOpen]);
  if (!isOpen) return null;
  return (
    <div className={styles.overlay} aria-hidden="true">
      <canvas ref={canvas} data-testid="playback" />
    </div>
  );
}
