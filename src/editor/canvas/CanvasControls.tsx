/** Buttons of the view: zoom, show everything, tidy up. */
import { useReactFlow, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { useSay, useTexts } from '../app/languages/language.ts';
import { useSession } from '../session/session.ts';
import { IconButton } from '../ui/button.tsx';
import { ariaKeys, shownKeys } from '../ui/keys.ts';
import { tooltip } from '../ui/tooltip.tsx';
import type { Box } from './boxes.ts';
import styles from './canvas.module.css';
import { ToolSwitch } from './navigating/ToolSwitch.tsx';
import { flight, showAll } from './show.ts';
import { TidyButton } from './TidyButton.tsx';
import type { Line } from './wires/lines.ts';

export interface CanvasControlsProps {
  /** The keys of an action. */
  readonly keysOf: (action: string) => string | undefined;
}

export function CanvasControls({ keysOf }: CanvasControlsProps) {
  const texts = useTexts(canvasTexts);
  const say = useSay();
  const flow = useReactFlow<Box, Line>();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const actualKeys = keysOf('actual-size');
  const locked = useSession((state) => state.readOnly !== null);
  const empty = useSession((state) => Object.keys(state.design.nodes ?? {}).length === 0);
  return (
    <div className={styles.controls} role="toolbar" aria-label={texts.canvas}>
      <ToolSwitch keysOf={keysOf} />
      <IconButton label={texts.zoomOut} keys={keysOf('zoom-out')} onClick={() => void flow.zoomOut(flight())}>
        <Minus />
      </IconButton>
      <button
        type="button"
        className={styles.percent}
        {...tooltip(texts.actualSize, actualKeys && shownKeys(actualKeys))}
        {...(actualKeys !== undefined && { 'aria-keyshortcuts': ariaKeys(actualKeys) })}
        aria-label={say(canvasTexts.zoomedTo, { percent })}
        onClick={() => void flow.zoomTo(1, flight())}
      >
        {percent} %
      </button>
      <IconButton label={texts.zoomIn} keys={keysOf('zoom-in')} onClick={() => void flow.zoomIn(flight())}>
        <Plus />
      </IconButton>
      <IconButton label={texts.fit} keys={keysOf('show-all')} disabled={empty} onClick={() => showAll(flow)}>
        <Maximize />
      </IconButton>
      {!locked && <TidyButton disabled={empty} />}
    </div>
  );
}
