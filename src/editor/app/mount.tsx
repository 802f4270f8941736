/** Puts the editor on the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/shell.css';
import { prepareActs } from '../session/acts.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { firstIdle } from './first-idle.ts';
import { start } from './start.ts';
import { trustOwnScripts } from './trusted-scripts.ts';

/** Until the design is there, the page shows its outline (`index.html`), so that nothing appears only to change at once. */
export const mount = async (root: HTMLElement): Promise<void> => {
  trustOwnScripts();
  await start();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
  await firstIdle();
  // Where it fails, the first edit tries again and says so.
  await prepareActs().catch(() => undefined);
};
