/** Tidies the layout; one that takes longer says so and can be stopped, and nothing has moved then. */
import { useReactFlow } from '@xyflow/react';
import { Workflow } from 'lucide-react';
import { useState } from 'react';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { commonTexts } from '../app/languages/areas/common.ts';
import { useTexts } from '../app/languages/language.ts';
import { notify } from '../session/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import type { Box } from './boxes.ts';
import styles from './canvas.module.css';
import { type Flow, showAll } from './show.ts';
import type { Line } from './wires/lines.ts';

/** What takes less is not worth a word. */
const patienceMs = 1000;

export function TidyButton({ disabled }: { readonly disabled: boolean }) {
  const texts = useTexts(canvasTexts);
  const common = useTexts(commonTexts);
  const flow = useReactFlow<Box, Line>();
  const [running, setRunning] = useState<AbortController | null>(null);
  const [slow, setSlow] = useState(false);
  const start = async () => {
    const stop = new AbortController();
    setRunning(stop);
    const timer = window.setTimeout(() => setSlow(true), patienceMs);
    await tidied(flow, stop.signal);
    window.clearTimeout(timer);
    setRunning(null);
    setSlow(false);
  };
  return (
    <>
      <IconButton label={texts.arrange} disabled={disabled} onClick={() => void (running ?? start())}>
        <Workflow />
      </IconButton>
      <span role="status" className={styles.arranging}>
        {running && slow && (
          <>
            {texts.arranging}
            <Button look="quiet" onClick={() => running.abort()}>
              {common.cancel}
            </Button>
          </>
        )}
      </span>
    </>
  );
}

const tidied = async (flow: Flow, noLongerWanted: AbortSignal): Promise<void> => {
  try {
    const { tidy } = await import('./tidy.ts');
    await tidy(noLongerWanted);
    requestAnimationFrame(() => showAll(flow));
  } catch {
    if (!noLongerWanted.aborted) notify(canvasTexts.arrangeFailed, 'refusal');
  }
};
