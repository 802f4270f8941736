/** The window with the link to a design, what it fits into, and the code that shows the design in another page. */
import { useMemo } from 'react';
import type { Design } from '../../../core/model/design.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { shareTexts } from '../../app/languages/areas/share.ts';
import { useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { CopyField } from './CopyField.tsx';
import { LinkLength } from './LinkLength.tsx';
import styles from './share.module.css';

export interface ShareDialogProps {
  /** The address of a page that opens the design; `embed`: of one that only shows it. */
  readonly addressOf: (design: Design, how: 'open' | 'embed') => string;
  readonly onClose: () => void;
}

export function ShareDialog({ addressOf, onClose }: ShareDialogProps) {
  const texts = useTexts(shareTexts);
  const common = useTexts(commonTexts);
  const design = useSession((state) => state.design);
  const link = useMemo(() => addressOf(design, 'open'), [design, addressOf]);
  const frame = useMemo(() => frameOf(addressOf(design, 'embed'), design.name), [design, addressOf]);
  return (
    <Dialog open onClose={onClose} title={texts.title} summary={texts.summary} closeLabel={common.close}>
      <div className={styles.parts}>
        <CopyField label={texts.link} text={link} button={texts.copy} copied={shareTexts.copied} look="accent" />
        <LinkLength length={link.length} />
        <section className={styles.part} aria-labelledby="share-embed">
          <h3 id="share-embed" className={styles.heading}>
            {texts.embed}
          </h3>
          <p className={styles.quiet}>{texts.embedHelp}</p>
          <CopyField label={texts.code} text={frame} button={texts.copyCode} copied={shareTexts.codeCopied} />
        </section>
      </div>
    </Dialog>
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const quoted = (words: string): string => words.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const frameOf = (address: string, name: string): string =>
  `<iframe src="${quoted(address)}" title="${quoted(name)}" width="960" height="540" loading="lazy" style="border:0"></iframe>`;
