/** On a narrow screen the sides of the desk are sheets over it. */
import type { ReactNode } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { commonTexts } from './languages/areas/common.ts';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { showSheet, usePage } from './page.ts';

export interface SheetsProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
}

export function Sheets({ left, right }: SheetsProps) {
  const texts = useTexts(pageTexts);
  const common = useTexts(commonTexts);
  const sheet = usePage((state) => state.sheet);
  const shared = { onClose: () => showSheet(null), closeLabel: common.close };
  return (
    <>
      <Dialog {...shared} look="left" open={sheet === 'left'} title={texts.palette}>
        {left}
      </Dialog>
      <Dialog {...shared} look="right" open={sheet === 'right'} title={texts.inspector}>
        {right}
      </Dialog>
    </>
  );
}
