/** The way into a folder of the disk: one press where it is known, else the browser asks for it. */
import { FolderDown } from 'lucide-react';
import type { Target } from '../../../../core/codegen/target.ts';
import { codeTexts } from '../../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { Button } from '../../../ui/button.tsx';
import type { ZippedProject } from '../../../workers/export-project.ts';
import type { FolderDesk } from '../export-desk.ts';
import { FolderWindow } from './FolderWindow.tsx';
import styles from './folder.module.css';
import { useFolderActs } from './folder-acts.ts';

export interface FolderButtonsProps {
  readonly desk: FolderDesk;
  readonly target: Target;
  readonly zipped: ZippedProject | null;
  readonly look: 'accent' | 'danger';
  readonly onExported: (zip: Uint8Array) => void;
}

export function FolderButtons({ desk, target, zipped, look, onExported }: FolderButtonsProps) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  const acts = useFolderActs(desk, target, zipped, onExported);
  const { folder, plan, busy, isAnother, exportTo, confirm, cancel } = acts;
  const isOff = zipped === null;
  return (
    <>
      <Button
        look={look}
        icon={<FolderDown aria-hidden="true" />}
        disabled={isOff}
        onClick={() => exportTo(folder === null ? 'another' : 'same')}
      >
        {folder === null ? texts.toFolder : say(codeTexts.toThisFolder, { folder })}
      </Button>
      {folder !== null && (
        <Button look="quiet" disabled={isOff} onClick={() => exportTo('another')}>
          {texts.toOtherFolder}
        </Button>
      )}
      {busy !== null && (
        <span className={styles.busy} role="status">
          <progress value={busy} aria-label={texts.writing} /> {texts.writing}
        </span>
      )}
      {plan && <FolderWindow plan={plan} isAnother={isAnother} onConfirm={confirm} onCancel={cancel} />}
    </>
  );
}
