/**
 * Works without a network once it has been loaded, by the service worker that the build writes. A new version waits until
 * somebody asks for it; the open design is kept before the page is loaded anew.
 */
import { createStore } from 'zustand/vanilla';
import { notify } from '../../session/session.ts';
import { inTurn } from '../../storage/keeping.ts';
import { keepAll } from '../../storage/left-behind.ts';
import { firstIdle } from '../../ui/first-idle.ts';
import { offlineTexts } from '../languages/areas/offline.ts';

export const newVersion = createStore<{ readonly ready: boolean }>(() => ({ ready: false }));

const hourMs = 3_600_000;
/** A worker that does not take over by then will not. */
const patienceMs = 4000;

let waiting: ServiceWorker | null = null;
let reloading = false;

/** In the built site only: the dev server changes its files all the time. */
export const startOffline = async (): Promise<void> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await firstIdle();
  try {
    watch(await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }));
  } catch {
    // A browser or a host that allows no service worker: everything works but for being offline.
  }
};

const watch = (registration: ServiceWorkerRegistration): void => {
  const { serviceWorker } = navigator;
  // The first version has nobody to replace.
  const offer = (worker: ServiceWorker | null) => {
    if (!worker || !serviceWorker.controller) return;
    waiting = worker;
    newVersion.setState({ ready: true });
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && offer(installing));
  });
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (reloading) location.reload();
    // Another tab wanted the new version; this one goes on with its own until it is asked.
    else if (controlled) newVersion.setState({ ready: true });
    controlled = true;
  });
  lookForNews(registration);
};

/** A page that stays open for days, or comes back from a sleep. */
const lookForNews = (registration: ServiceWorkerRegistration): void => {
  let last = performance.now();
  const look = () => {
    if (document.visibilityState === 'hidden' || performance.now() - last < hourMs) return;
    last = performance.now();
    registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  setInterval(look, hourMs);
};

/** Keeps the open design, then loads the page in its new version. */
export const takeNewVersion = async (): Promise<void> => {
  if (!(await inTurn(keepAll))) {
    notify(offlineTexts.notKept, 'refusal');
    return;
  }
  reloading = true;
  if (waiting?.state !== 'installed') location.reload();
  else {
    waiting.postMessage('take over');
    setTimeout(() => location.reload(), patienceMs);
  }
};
