/** Where a press takes its own button away, the focus goes to the one that asks: whoever works by key goes on from there. */
import type { MouseEvent } from 'react';

export const focusSubmit = ({ currentTarget }: MouseEvent<HTMLElement>): void =>
  currentTarget.closest('[data-testid="what-if"]')?.querySelector<HTMLElement>('form [type="submit"]')?.focus();
