/** The ways out of the window: a file, or the clipboard. */
import { ClipboardCopy, Download } from 'lucide-react';
import { pictureName } from '../../../../core/picture/file-name.ts';
import { pictureTexts } from '../../../app/languages/areas/picture.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { notify } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { download } from '../../../ui/download.ts';
import type { Choice } from './PictureChoices.tsx';
import styles from './picture.module.css';
import { pngOf, svgOf } from './picture-file.ts';
import type { Drawing } from './use-drawing.ts';

export interface PictureButtonsProps {
  readonly drawing: Drawing | null;
  readonly choice: Choice;
  /** Of the design. */
  readonly name: string;
}

export function PictureButtons({ drawing, choice, name }: PictureButtonsProps) {
  const texts = useTexts(pictureTexts);
  const disabled = drawing === null;
  return (
    <div className={styles.buttons}>
      <Button
        look="accent"
        icon={<Download aria-hidden="true" />}
        disabled={disabled}
        onClick={() => drawing && void save(drawing, choice, name)}
      >
        {texts.download}
      </Button>
      <Button
        icon={<ClipboardCopy aria-hidden="true" />}
        disabled={disabled}
        onClick={() => drawing && void copy(drawing, choice)}
      >
        {texts.copy}
      </Button>
    </div>
  );
}

const wantedOf = ({ text }: Drawing, { theme, background, hold }: Choice) => ({
  ...{ theme, background, held: hold ? text : null },
});

const save = async (drawing: Drawing, choice: Choice, name: string): Promise<void> => {
  const wanted = wantedOf(drawing, choice);
  try {
    const file =
      choice.format === 'png'
        ? await pngOf(drawing.scene, wanted, choice.scale)
        : new Blob([await svgOf(drawing.scene, wanted)], { type: 'image/svg+xml' });
    download(file, `${pictureName(name)}.${choice.format}`);
  } catch {
    notify(pictureTexts.failed, 'refusal');
  }
};

/** Safari wants the promise at once, within the click. */
const copy = async (drawing: Drawing, choice: Choice): Promise<void> => {
  try {
    const png = pngOf(drawing.scene, wantedOf(drawing, choice), choice.scale);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    notify(pictureTexts.copied);
  } catch {
    notify(pictureTexts.copyFailed, 'refusal');
  }
};
