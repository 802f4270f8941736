// The browser's entry: mounts the editor into the page and does nothing else.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <h1>Eventwright</h1>
    </StrictMode>,
  );
}
