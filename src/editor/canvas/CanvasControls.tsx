/** Buttons of the view: zoom, show everything, tidy up. */
import { useReactFlow } from '@xyflow/react';
import { Maximize, Minus, Plus, Workflow } from 'lucide-react';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { useTexts } from '../app/languages/language.ts';
import { useSession } from '../session/session.ts';
import { IconButton } from '../ui/button.tsx';
import styles from './canvas.module.css';

const duration = 150;

export function CanvasControls() {
  const texts = useTexts(canvasTexts);
  const flow = useReactFlow();
  const empty = useSession((state) => Object.keys(state.design.nodes ?? {}).length === 0);
  return (
    <div className={styles.controls} role="toolbar" aria-label={texts.canvas}>
      <IconButton label={texts.zoomOut} keys="Ctrl −" onClick={() => void flow.zoomOut({ duration })}>
        <Minus />
      </IconButton>
      <IconButton label={texts.zoomIn} keys="Ctrl +" onClick={() => void flow.zoomIn({ duration })}>
        <Plus />
      </IconButton>
      <IconButton
        label={texts.fit}
        keys="Shift 1"
        disabled={empty}
        onClick={() => void flow.fitView({ padding: 0.12, duration })}
      >
        <Maximize />
      </IconButton>
      <IconButton
        label={texts.arrange}
        disabled={empty}
        onClick={() =>
          void import('./tidy.ts').then(({ tidy }) => tidy()).then(() => flow.fitView({ padding: 0.12, duration }))
        }
      >
        <Workflow />
      </IconButton>
    </div>
  );
}
