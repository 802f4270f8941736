/** What connecting puts over the canvas, loaded when it is first needed: the line beside the pointer, the menu of what to make. */
import { lazy, Suspense } from 'react';
import { useDrawing } from '../focus.ts';
import { useInsertion } from './insertion.ts';
import { useMaking } from './making.ts';
import { usePicking } from './picking.ts';

const LineHint = lazy(() => import('./LineHint.tsx').then((part) => ({ default: part.LineHint })));
const ConnectPicker = lazy(() => import('./ConnectPicker.tsx').then((part) => ({ default: part.ConnectPicker })));
const InsertionHint = lazy(() => import('./InsertionHint.tsx').then((part) => ({ default: part.InsertionHint })));
const MakeMenu = lazy(() => import('./MakeMenu.tsx').then((part) => ({ default: part.MakeMenu })));

export function Connecting() {
  const drawing = useDrawing();
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
