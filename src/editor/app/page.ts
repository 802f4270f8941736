/** What is open on the page around the design: the dock's tab, sheets, the gallery. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { About } from '../session/about.ts';
import type { Point } from '../session/stage.ts';
import { awaitField } from '../ui/typed-ahead.ts';

export const dockTabs = ['findings', 'analysis', 'simulation', 'traces', 'table', 'code'] as const;
export type DockTab = (typeof dockTabs)[number];
export type Sheet = 'left' | 'right';

/** A window over the page that is loaded when it is asked for. */
export type PageWindow =
  | 'broker-defaults'
  | 'designs'
  | 'guide'
  | 'versions'
  | 'pasted'
  | 'picture'
  | 'presentation'
  | 'share'
  | 'split'
  | 'merge';

/** What lies over the page; one at a time. */
export type Overlay = 'palette' | 'find' | 'quick-add' | 'shortcuts';

/** What quick adding begins with. */
export interface QuickAddStart {
  /** In the coordinates of the design; null: beside the selected node, under the pointer or in the middle. */
  readonly at: Point | null;
  readonly typed: string;
}

/** A menu at a point of the window. */
export interface OpenMenu {
  readonly at: Point;
  readonly about: About;
}

export interface PageState {
  readonly menu: OpenMenu | null;
  readonly overlay: Overlay | null;
  /** Grows each time that one is asked for. */
  readonly overlayAsked: number;
  readonly quickAdd: QuickAddStart;
  readonly tab: DockTab;
  readonly dockOpen: boolean;
  /** Palette and outline; the inspector. On a narrow screen they are sheets instead. */
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
  /** Nothing but the canvas is shown, whatever else is open. */
  readonly zen: boolean;
  readonly sheet: Sheet | null;
  readonly galleryOpen: boolean;
  /** The three steps for a first visit are shown. */
  readonly firstSteps: boolean;
  readonly window: PageWindow | null;
  /** Text of a whole design that was pasted, until it is said what to do with it. */
  readonly pasted: string;
  /** Ids of the services that the window is about which splits or merges them. */
  readonly services: readonly string[];
  /** Ids of the topics that the window of the broker’s defaults begins with; none for the whole design. */
  readonly topics: readonly string[];
}

export const page = createStore<PageState>(() => ({
  menu: null,
  overlay: null,
  overlayAsked: 0,
  quickAdd: { at: null, typed: '' },
  tab: 'findings',
  dockOpen: true,
  leftOpen: true,
  rightOpen: true,
  zen: false,
  sheet: null,
  galleryOpen: false,
  firstSteps: false,
  window: null,
  pasted: '',
  services: [],
  topics: [],
}));

export const usePage = <Value>(selector: (state: PageState) => Value): Value => useStore(page, selector);

export const showTab = (tab: DockTab): void => page.setState({ tab, dockOpen: true, zen: false });
export const toggleDock = (): void =>
  page.setState(({ dockOpen, zen }) => ({ dockOpen: zen || !dockOpen, zen: false }));
export const toggleZen = (): void => page.setState(({ zen }) => ({ zen: !zen }));
/** Who asks for a side while only the canvas is shown wants to see it. */
export const toggleSide = (side: Sheet): void => {
  const { zen, leftOpen, rightOpen } = page.getState();
  page.setState({
    zen: false,
    ...(side === 'left' ? { leftOpen: zen || !leftOpen } : { rightOpen: zen || !rightOpen }),
  });
};
export const openGallery = (): void => page.setState({ galleryOpen: true });
export const closeGallery = (): void => page.setState({ galleryOpen: false });
export const openWindow = (window: PageWindow): void => page.setState({ window });
export const closeWindow = (): void => page.setState({ window: null, pasted: '' });
export const showOverlay = (overlay: Overlay | null): void => {
  // What is typed from now on is meant for its field, which may still have to be loaded.
  if (overlay !== null && overlay !== 'shortcuts')
    awaitField(
      () => page.getState().overlay === overlay,
      () => showOverlay(null),
    );
  page.setState(({ overlayAsked }) => ({ overlay, overlayAsked: overlayAsked + 1 }));
};
/** Closes this one; what has been opened in its place meanwhile stays. */
export const closeOverlay = (which: Overlay): void => {
  if (page.getState().overlay === which) showOverlay(null);
};
export const toggleOverlay = (wanted: Overlay): void => showOverlay(page.getState().overlay === wanted ? null : wanted);
export const openMenu = (at: Point, about: About): void => page.setState({ menu: { at, about } });
export const closeMenu = (): void => page.setState({ menu: null });
export const quickAdd = (start: Partial<QuickAddStart> = {}): void => {
  page.setState({ quickAdd: { at: null, typed: '', ...start } });
  showOverlay('quick-add');
};
export const showSheet = (sheet: Sheet | null): void => page.setState({ sheet });
export const beginFirstSteps = (): void => page.setState({ firstSteps: true });
export const endFirstSteps = (): void => page.setState({ firstSteps: false });
