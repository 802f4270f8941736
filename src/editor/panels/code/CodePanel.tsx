/** What the open design is exported as: the target and its broker, what cannot be kept, every file, and the ways out. */
import { FileCode } from 'lucide-react';
import { fill, type Text } from '../../../core/lib/text.ts';
import { codeTexts } from '../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ZippedProject } from '../../workers/export-project.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { useLastExport } from './changes/last-export.ts';
import { useChoice } from './choice.ts';
import styles from './code.module.css';
import { useGenerated } from './code-desk.ts';
import { DownloadButtons } from './DownloadButtons.tsx';
import type { ExportDesk } from './export-desk.ts';
import { FileBrowser } from './files/FileBrowser.tsx';
import { NotKept } from './NotKept.tsx';

export function CodePanel({ desk }: { readonly desk: ExportDesk }) {
  const texts = useTexts(codeTexts);
  const isEmpty = useSession((state) => Object.keys(state.design.nodes ?? {}).length === 0);
  const opened = useSession((state) => state.opened);
  if (isEmpty) {
    return (
      <EmptyState icon={<FileCode aria-hidden="true" />} title={texts.none}>
        {texts.noneMore}
      </EmptyState>
    );
  }
  return <Project key={opened} desk={desk} />;
}

const aboutOf = {
  compose: 'aboutCompose',
  kubernetes: 'aboutKubernetes',
  markdown: 'aboutMarkdown',
  'json-schema': 'aboutJsonSchema',
} as const;

const sizeOf = ({ project: { files }, zip }: ZippedProject): Text =>
  files.length === 1
    ? codeTexts.oneFile
    : fill(codeTexts.filesCount, { count: files.length, size: Math.ceil(zip.byteLength / 1000) });

function Project({ desk }: { readonly desk: ExportDesk }) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const { target, broker: chosen } = useChoice();
  const { last, broker: lastBroker, noteExport } = useLastExport(desk, target);
  const wanted = chosen ?? lastBroker;
  const { zipped, offered, busy, failure } = useGenerated(design, target, wanted);
  const broker = wanted ?? zipped?.broker;
  const summary = offered.find(({ id }) => id === broker)?.summary;
  return (
    <section className={`${dock.panel} ${styles.panel}`} aria-label={texts.title} data-testid="code-panel">
      <div className={dock.bar}>
        <ChoiceFields target={target} broker={broker} offered={offered} />
        <DownloadButtons
          target={target}
          folders={desk.folders}
          zipped={busy ? null : zipped}
          onExported={(zip) => noteExport({ zip, broker: wanted ?? null })}
        />
        <div className={styles.about}>
          <p data-testid="export-summary">
            {target === 'typescript' ? summary && say(summary) : texts[aboutOf[target]]}
          </p>
          <span role="status">{busy ? texts.generating : zipped && say(sizeOf(zipped))}</span>
        </div>
      </div>
      {failure !== null && (
        <p className={dock.note} data-tone="error" role="alert">
          {say(codeTexts.failed, { message: failure })}
        </p>
      )}
      {zipped && <NotKept findings={zipped.project.findings} />}
      {zipped && <FileBrowser key={target} target={target} files={zipped.project.files} last={last} />}
    </section>
  );
}
