/** What the window draws: the scene of the chosen part, and its SVG as an address for the preview. */
import { useEffect, useState } from 'react';
import type { Scene } from '../../../../core/picture/scene/scene.ts';
import { svgOf, type Wanted } from './picture-file.ts';

export type Part = 'whole' | 'selection';

export interface Drawing {
  readonly scene: Scene;
  readonly text: string;
}

/** Null until it is there; `failed` where a part of the page did not load. */
export const useDrawing = (part: Part, draw: (part: Part) => Promise<Drawing>): Drawing | null | 'failed' => {
  const [drawing, setDrawing] = useState<Drawing | null | 'failed'>(null);
  useEffect(() => {
    let wanted = true;
    const take = (next: Drawing | 'failed') => wanted && setDrawing(next);
    setDrawing(null);
    draw(part).then(take, () => take('failed'));
    return () => {
      wanted = false;
    };
  }, [part, draw]);
  return drawing;
};

/** Empty until it is drawn. */
export const usePreview = (drawing: Drawing | null | 'failed', { theme, background }: Omit<Wanted, 'held'>): string => {
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (drawing === null || drawing === 'failed') return;
    let made = '';
    let wanted = true;
    void svgOf(drawing.scene, { theme, background, held: null }).then((svg) => {
      if (!wanted) return;
      made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      setAddress(made);
    });
    return () => {
      wanted = false;
      if (made !== '') URL.revokeObjectURL(made);
    };
  }, [drawing, theme, background]);
  return address;
};
