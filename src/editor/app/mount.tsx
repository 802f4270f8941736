/** Puts the editor on the page. */
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/shell.css';
import { prepareActs } from '../session/acts.ts';
import { setReadOnly } from '../session/session.ts';
import { firstIdle } from '../ui/first-idle.ts';
import { App } from './App.tsx';
import { startClipboard } from './clipboard-events.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { isEmbedded } from './embed/embed-mark.ts';
import { prepareFiles } from './files.ts';
import { linkedHere, openLink } from './open-link.ts';
import { prepare, start } from './start.ts';
import { trustOwnScripts } from './trusted-scripts.ts';

/** Until the design is there, the page shows its outline (`index.html`), so that nothing appears only to change at once. */
export const mount = async (root: HTMLElement): Promise<void> => {
  trustOwnScripts();
  const page = isEmbedded() ? await embedded() : await whole();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>{page}</ErrorBoundary>
    </StrictMode>,
  );
  await firstIdle();
  // Where it fails, the first edit tries again and says so.
  await prepareActs().catch(() => undefined);
  // The browser's own menu cannot wait until something is loaded; where it is not, that prints the page.
  await import('./print.ts').then(({ watchPrinting }) => watchPrinting()).catch(() => undefined);
};

const whole = async (): Promise<ReactNode> => {
  await start();
  // Whoever pastes at once, having come for that, is heard.
  startClipboard();
  void firstIdle().then(startLater);
  return <App />;
};

/** What nobody needs for the first picture; where a part does not load, the page is without it until the next visit. */
const startLater = async (): Promise<void> => {
  prepareFiles();
  await import('../storage/study-keeping.ts').then(({ keepStudies }) => keepStudies()).catch(() => undefined);
  await import('./offline/offline.ts').then(({ startOffline }) => startOffline()).catch(() => undefined);
};

/** In a frame of another page the design of the address is only shown: nothing is kept, and nothing brought back. */
const embedded = async (): Promise<ReactNode> => {
  prepare();
  const fragment = linkedHere() ?? '';
  const editor = location.origin + location.pathname + fragment;
  const [{ EmbedPage }] = await Promise.all([import('./embed/EmbedPage.tsx'), openLink(fragment, 'silent')]);
  setReadOnly('shown');
  return <EmbedPage editor={editor} />;
};
