/** What to do with the text of a whole design that was pasted: open it, or add it to the open one. */
import { clipboardTexts } from '../../app/languages/areas/clipboard.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { useTexts } from '../../app/languages/language.ts';
import { clipboard } from '../../session/clipboard.ts';
import { open } from '../../session/opening.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './share.module.css';

export interface PastedDesignProps {
  readonly text: string;
  readonly onClose: () => void;
}

export function PastedDesign({ text, onClose }: PastedDesignProps) {
  const texts = useTexts(clipboardTexts);
  const common = useTexts(commonTexts);
  const closing = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog
      open
      look="question"
      onClose={onClose}
      title={texts.title}
      summary={texts.summary}
      closeLabel={common.close}
    >
      <div className={styles.choices}>
        <Button look="accent" onClick={closing(() => void open(text, null))}>
          {texts.open}
        </Button>
        <Button onClick={closing(() => clipboard.soon(({ pasteWhole }) => pasteWhole(text)))}>{texts.add}</Button>
        <Button look="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
