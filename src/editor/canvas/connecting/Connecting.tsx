/** What connecting puts over the canvas, loaded when it is first needed: the line beside the pointer, the menu of what to make. */
import { useStoreApi } from '@xyflow/react';
import { lazy, Suspense, useEffect } from 'react';
import { useDrawing } from '../focus.ts';
import { useInsertion } from './insertion.ts';
import { giveUpLine } from './line-gesture.ts';
import { useMaking } from './making.ts';
import { usePicking } from './picking.ts';

const LineHint = lazy(() => import('./LineHint.tsx').then((part) => ({ default: part.LineHint })));
const ConnectPicker = lazy(() => import('./ConnectPicker.tsx').then((part) => ({ default: part.ConnectPicker })));
const InsertionHint = lazy(() => import('./InsertionHint.tsx').then((part) => ({ default: part.InsertionHint })));
const MakeMenu = lazy(() => import('./MakeMenu.tsx').then((part) => ({ default: part.MakeMenu })));

export function Connecting() {
  const drawing = useDrawing();
  useEscape();
  const over = useInsertion() !== null;
  const open = useMaking() !== null;
  const picking = usePicking() !== null;
  return (
    <Suspense>
      {drawing && <LineHint drawing={drawing} />}
      {over && <InsertionHint />}
      {open && <MakeMenu />}
      {picking && <ConnectPicker />}
    </Suspense>
  );
}

/** Escape gives the line up, and does nothing else then. */
const useEscape = (): void => {
  const store = useStoreApi();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !giveUpLine()) return;
      event.preventDefault();
      event.stopPropagation();
      store.getState().cancelConnection();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [store]);
};
