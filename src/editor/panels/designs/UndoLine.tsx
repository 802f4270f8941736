/** A design was deleted: this line takes it back; once it is gone, so is the design. */
import { X } from 'lucide-react';
import { designTexts } from '../../app/languages/areas/designs.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { ShelfDesign } from './design-shelf.ts';
import styles from './designs.module.css';

export interface UndoLineProps {
  readonly design: ShelfDesign;
  readonly onUndo: (design: ShelfDesign) => void;
  readonly onDismiss: (design: ShelfDesign) => void;
}

export function UndoLine({ design, onUndo, onDismiss }: UndoLineProps) {
  const texts = useTexts(designTexts);
  const say = useSay();
  return (
    <div className={styles.undo}>
      <span>{say(designTexts.removed, { name: design.name })}</span>
      {/* The card that had the focus is gone. */}
      <Button autoFocus onClick={() => onUndo(design)}>
        {texts.undo}
      </Button>
      <IconButton label={texts.dismiss} onClick={() => onDismiss(design)}>
        <X />
      </IconButton>
    </div>
  );
}
