/** The ways out: a folder of the disk, a zip, a single file, or why they had better wait and how to have them all the same. */
import { Download } from 'lucide-react';
import type { GeneratedFile } from '../../../core/codegen/files/generated-file.ts';
import type { Target } from '../../../core/codegen/target.ts';
import { openFindings } from '../../../core/model/findings/standing.ts';
import { codeTexts } from '../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { download } from '../../ui/download.ts';
import type { ZippedProject } from '../../workers/export-project.ts';
import styles from './code.module.css';
import type { FolderDesk } from './export-desk.ts';
import { FolderButtons } from './folder/FolderButtons.tsx';

export interface DownloadButtonsProps {
  readonly target: Target;
  readonly folders: FolderDesk | null;
  readonly zipped: ZippedProject | null;
  readonly onExported: (zip: Uint8Array) => void;
}

export function DownloadButtons({ target, folders, zipped, onExported }: DownloadButtonsProps) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  const findings = useSession((state) => state.findings);
  const errors = openFindings(findings).error + openFindings(zipped?.project.findings ?? []).error;
  const alone = aloneIn(zipped);
  const save = () => {
    if (!zipped) return;
    if (alone) download(new Blob([alone.text], { type: 'text/plain' }), alone.path);
    else download(new Blob([zipped.zip], { type: 'application/zip' }), zipName(zipped));
    onExported(zipped.zip);
  };
  const isBlocked = errors > 0;
  const look = isBlocked ? 'danger' : 'accent';
  return (
    <>
      {isBlocked && (
        <p className={`${dock.note} ${styles.blocked}`} data-tone="error" role="alert">
          {say(codeTexts.blocked, { count: errors })}
        </p>
      )}
      <div className={styles.ways}>
        {folders && (
          <FolderButtons
            key={target}
            desk={folders}
            target={target}
            zipped={zipped}
            look={look}
            onExported={onExported}
          />
        )}
        <Button
          look={folders ? 'plain' : look}
          icon={<Download aria-hidden="true" />}
          disabled={zipped === null}
          onClick={save}
        >
          {isBlocked ? texts.anyway : alone ? texts.downloadFile : texts.download}
        </Button>
      </div>
    </>
  );
}

/** One file needs no zip around it. */
const aloneIn = (zipped: ZippedProject | null): GeneratedFile | undefined =>
  zipped?.project.files.length === 1 ? zipped.project.files[0] : undefined;

const zipName = ({ target, project: { slug } }: ZippedProject): string =>
  `${target === 'typescript' ? slug : `${slug}-${target}`}.zip`;
