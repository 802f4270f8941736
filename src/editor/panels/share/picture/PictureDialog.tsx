/** The window that makes pictures: what is drawn, as which file, in which colours, with a preview. */
import { useState } from 'react';
import { commonTexts } from '../../../app/languages/areas/common.ts';
import { pictureTexts } from '../../../app/languages/areas/picture.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { PictureButtons } from './PictureButtons.tsx';
import { type Choice, PictureChoices } from './PictureChoices.tsx';
import styles from './picture.module.css';
import { type Draw, useDrawing, usePreview } from './use-drawing.ts';

export interface PictureDialogProps {
  readonly draw: Draw;
  readonly onClose: () => void;
}

export function PictureDialog({ draw, onClose }: PictureDialogProps) {
  const texts = useTexts(pictureTexts);
  const common = useTexts(commonTexts);
  const selectable = useSession(
    ({ selection: { nodes, notes, contexts } }) => nodes.length + notes.length + contexts.length > 0,
  );
  const name = useSession((state) => state.design.name);
  const [choice, setChoice] = useState<Choice>(firstChoice);
  const drawing = useDrawing(choice.part, draw);
  const address = usePreview(drawing, choice);
  const there = drawing === 'failed' ? null : drawing;
  return (
    <Dialog open onClose={onClose} title={texts.title} summary={texts.summary} closeLabel={common.close}>
      <div className={styles.sides}>
        <div className={styles.choices}>
          <PictureChoices choice={choice} onChoose={setChoice} selectable={selectable} scene={there?.scene ?? null} />
          <PictureButtons drawing={there} choice={choice} name={name} />
        </div>
        <figure className={styles.preview} data-background={choice.background} data-colours={choice.theme}>
          {!address ? (
            <p role="status">{drawing === 'failed' || address === null ? texts.failed : texts.drawing}</p>
          ) : (
            <img src={address} alt={texts.preview} />
          )}
        </figure>
      </div>
    </Dialog>
  );
}

const firstChoice = (): Choice => ({
  part: 'whole',
  format: 'svg',
  scale: 2,
  theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  background: true,
  hold: true,
});
