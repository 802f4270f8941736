/** The way out: the zip, or why it had better wait and how to have it all the same. */
import { Download } from 'lucide-react';
import { openFindings } from '../../../core/model/findings/standing.ts';
import { codeTexts } from '../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { download } from '../../ui/download.ts';
import type { ZippedProject } from '../../workers/export-project.ts';
import styles from './code.module.css';

export interface DownloadButtonsProps {
  readonly zipped: ZippedProject | null;
  readonly onExported: (zip: Uint8Array) => void;
}

export function DownloadButtons({ zipped, onExported }: DownloadButtonsProps) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  const findings = useSession((state) => state.findings);
  const errors = openFindings(findings).error + openFindings(zipped?.project.findings ?? []).error;
  const save = () => {
    if (!zipped) return;
    download(new Blob([zipped.zip], { type: 'application/zip' }), `${zipped.project.slug}.zip`);
    onExported(zipped.zip);
  };
  const button = (look: 'accent' | 'danger', words: string) => (
    <Button look={look} icon={<Download aria-hidden="true" />} disabled={zipped === null} onClick={save}>
      {words}
    </Button>
  );
  if (errors === 0) return button('accent', texts.download);
  return (
    <>
      <p className={`${dock.note} ${styles.blocked}`} data-tone="error" role="alert">
        {say(codeTexts.blocked, { count: errors })}
      </p>
      {button('danger', texts.anyway)}
    </>
  );
}
