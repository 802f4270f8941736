/** What helps to see the whole: the drawing from afar and the small map, each loaded when there is a use for it. */
import { lazy, Suspense } from 'react';
import type { OverviewCanvasProps } from './OverviewCanvas.tsx';
import { useCover } from './takeover.ts';

const OverviewCanvas = lazy(() => import('./OverviewCanvas.tsx').then((part) => ({ default: part.OverviewCanvas })));
const MiniMap = lazy(() => import('./MiniMap.tsx').then((part) => ({ default: part.MiniMap })));

export interface FromAfarProps extends OverviewCanvasProps {
  /** There is something to make a map of, and the first picture is there. */
  readonly map: boolean;
}

export function FromAfar({ map, ...drawn }: FromAfarProps) {
  const covers = useCover(drawn.far);
  return (
    <>
      <Suspense>{covers && <OverviewCanvas {...drawn} />}</Suspense>
      <Suspense>{map && <MiniMap />}</Suspense>
    </>
  );
}
