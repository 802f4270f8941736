/** Tidies the layout; one that takes longer says so and can be stopped, and nothing has moved then. */
import { Workflow } from 'lucide-react';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { commonTexts } from '../app/languages/areas/common.ts';
import { useTexts } from '../app/languages/language.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { stopTidying, tidyAll, useTidied, useTidying } from './arranging/tidying.ts';
import styles from './canvas.module.css';

export function TidyButton({ disabled }: { readonly disabled: boolean }) {
  const texts = useTexts(canvasTexts);
  const common = useTexts(commonTexts);
  const slow = useTidying();
  const done = useTidied();
  return (
    <>
      <IconButton label={texts.arrange} disabled={disabled} onClick={tidyAll}>
        <Workflow />
      </IconButton>
      <span role="status" className={styles.arranging}>
        {slow && texts.arranging}
      </span>
      {slow && (
        <span className={styles.arranging}>
          {done !== null && (
            <span role="progressbar" aria-label={texts.arranging} aria-valuenow={done} className={styles.done}>
              <span className={styles.track}>
                <span style={{ width: `${done}%` }} />
              </span>
              {done} %
            </span>
          )}
          <Button look="quiet" onClick={stopTidying}>
            {common.cancel}
          </Button>
        </span>
      )}
    </>
  );
}
