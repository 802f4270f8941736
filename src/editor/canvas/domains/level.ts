/** The first of three levels: from afar, business domains take the place of the services in them, near by it is the other way round. */
import { useStore as useView } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { hasDomains } from '../../../core/model/graph/domains.ts';
import { useSession } from '../../session/session.ts';
import { titlesFrom } from '../detail.ts';

interface Levels {
  /** Somebody who would rather see every node from afar can turn it off; this browser remembers it. */
  readonly on: boolean;
  /** Domains are what is shown now. */
  readonly shown: boolean;
}

const store = createStore<Levels>(() => ({ on: true, shown: false }));

export const levelsAreOn = (): boolean => store.getState().on;
export const setLevels = (on: boolean): void => store.setState({ on });
export const onLevels = (listener: (on: boolean) => void): (() => void) => store.subscribe(({ on }) => listener(on));
export const domainsAreShown = (): boolean => store.getState().shown;

/** From this zoom on services are shown again: a little nearer than where they vanish, so that no level flickers. */
export const servicesFrom = 0.3;

/** Are domains what a view of this zoom shows? They begin where no name fits its node. */
export const domainsAt = (zoom: number, shown: boolean): boolean => zoom < (shown ? servicesFrom : titlesFrom);

/** Whether domains are shown; while something is held, the level stays. */
export const useDomains = (area: RefObject<HTMLElement | null>, held: boolean): boolean => {
  const on = useStore(store, (state) => state.on);
  // A comparison marks what is in the domains.
  const has = useSession(({ design, readOnly }) => readOnly !== 'comparison' && hasDomains(design));
  const last = useRef(false);
  const far = useView(({ transform: [, , zoom] }) => (held ? last.current : domainsAt(zoom, last.current)));
  const shown = on && has && far;
  useLayoutEffect(() => {
    if (shown === last.current) return;
    last.current = shown;
    store.setState({ shown });
    if (area.current) change(area.current, shown);
  }, [shown, area]);
  useEffect(() => () => store.setState({ shown: false }), []);
  return shown;
};

/** As long as the styles take to fade one level into the other. */
const fadeMs = 180;
let timer = 0;

const change = (area: HTMLElement, shown: boolean): void => {
  area.dataset.level = shown ? 'domains' : 'services';
  area.dataset.changing = '';
  window.clearTimeout(timer);
  timer = window.setTimeout(() => delete area.dataset.changing, fadeMs);
  // Whoever had an element in focus that is gone goes on hearing keys; a context keeps it.
  const focused = document.activeElement?.closest<HTMLElement>('.react-flow__node, .react-flow__edge');
  if (shown && focused && area.contains(focused) && !focused.dataset.id?.startsWith('context:'))
    area.focus({ preventScroll: true });
};
