/** What the window draws: the scene of the chosen part, and its SVG as an address for the preview. */
import { useEffect, useState } from 'react';
import type { Scene } from '../../../../core/picture/scene/scene.ts';
import { svgOf, type Wanted } from './picture-file.ts';

export type Part = 'whole' | 'selection';

export interface Drawing {
  readonly scene: Scene;
  readonly text: string;
}

/** Whoever no longer waits for the drawing says so. */
export type Draw = (part: Part, noLongerWanted: AbortSignal) => Promise<Drawing>;

/** Null until it is there; `failed` where a part of the page did not load. */
export const useDrawing = (part: Part, draw: Draw): Drawing | null | 'failed' => {
  const [drawing, setDrawing] = useState<Drawing | null | 'failed'>(null);
  useEffect(() => {
    const wanted = new AbortController();
    const take = (next: Drawing | 'failed') => !wanted.signal.aborted && setDrawing(next);
    setDrawing(null);
    draw(part, wanted.signal).then(take, () => take('failed'));
    return () => wanted.abort();
  }, [part, draw]);
  return drawing;
};

/** Empty until it is drawn; null where that failed. */
export const usePreview = (
  drawing: Drawing | null | 'failed',
  { theme, background }: Omit<Wanted, 'held'>,
): string | null => {
  const [address, setAddress] = useState<string | null>('');
  useEffect(() => {
    if (drawing === null || drawing === 'failed') return;
    let made = '';
    const wanted = new AbortController();
    svgOf(drawing.scene, { theme, background, held: null }, wanted.signal).then(
      (svg) => {
        if (wanted.signal.aborted) return;
        made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        setAddress(made);
      },
      () => !wanted.signal.aborted && setAddress(null),
    );
    return () => {
      wanted.abort();
      if (made !== '') URL.revokeObjectURL(made);
    };
  }, [drawing, theme, background]);
  return address;
};
