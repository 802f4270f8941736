/** A state of the page that somebody may meet, and how it is reached from the one before it in its chapter. */
import type { Desk } from '../../fixtures/desk.ts';

export interface State {
  readonly name: string;
  /** Selector of what the state has put on the page or changed: the rest has been looked at before. */
  readonly part: string;
  readonly reach: (desk: Desk) => Promise<void>;
  /** Escape closes it, and gives the focus back to what opened it. */
  readonly closes?: true;
}

/** States that one visit of the page goes through, in this order. */
export interface Chapter {
  readonly name: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** What the browser's console says about the trouble that is made on purpose. */
  readonly complaints?: RegExp;
  readonly open: (desk: Desk) => Promise<void>;
  readonly states: readonly State[];
}

export const dialog = 'dialog[open]';
export const menu = '[role="menu"]:popover-open';
export const dock = 'section:has(> div > [role="tablist"])';
export const canvas = '[data-canvas]';
export const inspector = '[data-inspector]';
