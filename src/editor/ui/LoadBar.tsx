/** A share as a short bar with its number; the colour says how near it is to too much. */
import { showShare } from './quantities.ts';

const toneOf = (share: number): string => (share >= 1 ? 'error' : share >= 0.8 ? 'warning' : 'good');

export const LoadBar = ({ share }: { readonly share: number }) => (
  <>
    <span className="dock-meter" data-tone={toneOf(share)} aria-hidden="true">
      <i style={{ width: `${Math.min(100, share * 100)}%` }} />
    </span>
    {showShare(share)}
  </>
);
