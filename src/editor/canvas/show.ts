/** Moves the view to the whole design, or to where it begins. */
import type { ReactFlowInstance } from '@xyflow/react';
import { type Box as Area, around } from '../../core/layout/box.ts';
import type { Box } from './boxes.ts';
import { drawnBoxes } from './drawn.ts';
import { openingView, sameView, type View, viewOfAll } from './view.ts';
import type { Line } from './wires/lines.ts';

export type Flow = ReactFlowInstance<Box, Line>;

const closest = 1.2;
const flightMs = 150;
/** Around what is shown, as a share of it. */
const roomAround = 0.4;

/** For how long the view moves: not at all for those who want no motion. */
export const flight = (): { readonly duration: number } => ({ duration: calm() ? 0 : flightMs });

/** The last view of everything, and how near it may come; whoever moved away from it since wants to see something else. */
let whole: { readonly view: View; readonly closest: number } | null = null;

export const showAll = (flow: Flow): void => {
  const [all, screen] = [around(areasOf()), screenOf()];
  if (all && screen) moveTo(flow, viewOfAll(all, screen, closest), closest, flight());
};

/** After the room of the canvas has changed: who saw everything goes on seeing everything. */
export const showAllStill = (flow: Flow): void => {
  const [all, screen] = [around(areasOf()), screenOf()];
  if (all && screen && whole && sameView(whole.view, flow.getViewport()))
    moveTo(flow, viewOfAll(all, screen, whole.closest), whole.closest);
};

const moveTo = (flow: Flow, view: View, closest: number, how?: { readonly duration: number }): void => {
  whole = { view, closest };
  void flow.setViewport(view, how);
};

/** Flies to a part of the design, with room around it; no further away than `least`, were it larger than the screen. */
export const showArea = (flow: Flow, area: Area | undefined, least: number): void => {
  const screen = screenOf();
  if (!area || !screen) return;
  const fitting = Math.min(screen.width / area.width, screen.height / area.height) / (1 + roomAround);
  const zoom = Math.min(closest, Math.max(fitting, least));
  void flow.setCenter(area.x + area.width / 2, area.y + area.height / 2, { zoom, ...flight() });
};

export const showOpened = (flow: Flow): void => {
  const [areas, screen] = [areasOf(), screenOf()];
  const all = around(areas);
  const start = around(areas.filter(({ type }) => type === 'publisher').slice(0, 1)) ?? areas[0];
  // An empty design begins at its own size, wherever the one before was looked at from.
  if (!all) void flow.setViewport({ x: 0, y: 0, zoom: 1 });
  else if (start && screen) {
    const view = openingView(all, start, screen);
    if (sameView(view, viewOfAll(all, screen, 1))) moveTo(flow, view, 1);
    else void flow.setViewport(view);
  }
};

const areasOf = (): (Area & { readonly type: Box['type'] })[] =>
  drawnBoxes().map(({ position, width = 0, height = 0, type }) => ({ ...position, width, height, type }));

const screenOf = () => document.querySelector('[data-canvas]')?.getBoundingClientRect();

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
