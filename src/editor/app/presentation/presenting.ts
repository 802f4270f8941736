/** Showing a design to others: nothing but the canvas, one step after the other, and nothing can be changed by accident. */
import { nothing } from '../../session/selection.ts';
import { select, session, setReadOnly } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import { page } from '../page.ts';
import type { Step } from './steps.ts';

/** Marks the page, so that its styles hide what is not to be shown; the answer is how the page comes back. */
export const beginPresenting = (leave: () => void): (() => void) => {
  const { zen } = page.getState();
  const own = session.getState().readOnly === null;
  const root = document.documentElement;
  root.dataset.presenting = '';
  page.setState({ zen: true });
  if (own) setReadOnly('chosen');
  select(nothing);
  let left = false;
  const onChange = () => document.fullscreenElement === null && leave();
  // Where the browser allows no full screen, its window is the stage.
  root
    .requestFullscreen?.()
    .then(() => {
      // Whoever has left by then wants no full screen any more.
      if (left) leaveFullScreen();
      else document.addEventListener('fullscreenchange', onChange);
    })
    .catch(() => undefined);
  return () => {
    left = true;
    document.removeEventListener('fullscreenchange', onChange);
    leaveFullScreen();
    delete root.dataset.presenting;
    page.setState({ zen });
    if (own && session.getState().readOnly === 'chosen') setReadOnly(null);
  };
};

const leaveFullScreen = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
};

/** Flies there, once the canvas has the room that it will have. */
export const showStep = ({ nodes, contexts }: Step): (() => void) => {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => onStage().reveal(nodes, { contexts }));
  });
  return () => cancelAnimationFrame(frame);
};

const keys: Readonly<Record<string, 'next' | 'back' | 'first' | 'last' | 'leave'>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
};

/** Where a key leads from a step; `leave`; undefined for keys that mean nothing here. */
export const led = (key: string, at: number, count: number): number | 'leave' | undefined => {
  const wanted = keys[key];
  if (wanted === undefined || wanted === 'leave') return wanted;
  const places = { next: at + 1, back: at - 1, first: 0, last: count - 1 };
  return Math.min(Math.max(places[wanted], 0), count - 1);
};
