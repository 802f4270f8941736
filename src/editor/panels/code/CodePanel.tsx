/** The exported project of the open design: its broker, what cannot be kept, every file, and the zip. */
import { FileCode } from 'lucide-react';
import { useState } from 'react';
import type { BrokerName } from '../../../core/model/broker.ts';
import { codeTexts } from '../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLastExport } from './changes/last-export.ts';
import styles from './code.module.css';
import { useGenerated } from './code-desk.ts';
import { DownloadButtons } from './DownloadButtons.tsx';
import type { ExportDesk } from './export-desk.ts';
import { FileBrowser } from './files/FileBrowser.tsx';
import { NotKept } from './NotKept.tsx';

export function CodePanel({ desk }: { readonly desk: ExportDesk }) {
  const texts = useTexts(codeTexts);
  const isEmpty = useSession((state) => Object.keys(state.design.nodes ?? {}).length === 0);
  if (isEmpty) {
    return (
      <EmptyState icon={<FileCode aria-hidden="true" />} title={texts.none}>
        {texts.noneMore}
      </EmptyState>
    );
  }
  return <Project desk={desk} />;
}

function Project({ desk }: { readonly desk: ExportDesk }) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [chosen, setChosen] = useState<BrokerName | null>(null);
  const { zipped, offered, busy, failure } = useGenerated(design, chosen);
  const broker = chosen ?? zipped?.broker;
  const summary = offered.find(({ id }) => id === broker)?.summary;
  const { last, noteExport } = useLastExport(desk);
  return (
    <section className={`${dock.panel} ${styles.panel}`} aria-label={texts.title} data-testid="code-panel">
      <div className={dock.bar}>
        {offered.length > 0 && (
          <label className={dock.field}>
            {texts.broker}
            <select
              name="broker"
              value={broker}
              onChange={({ target }) => setChosen(offered.find(({ id }) => id === target.value)?.id ?? null)}
            >
              {offered.map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(title)}
                </option>
              ))}
            </select>
          </label>
        )}
        <p className={styles.about} data-testid="broker-summary">
          {summary && say(summary)}
        </p>
        <DownloadButtons folders={desk.folders} zipped={busy ? null : zipped} onExported={noteExport} />
        <span className={styles.state} role="status">
          {busy
            ? texts.generating
            : zipped &&
              say(codeTexts.filesCount, {
                count: zipped.project.files.length,
                size: Math.ceil(zipped.zip.byteLength / 1000),
              })}
        </span>
      </div>
      {failure !== null && (
        <p className={dock.note} data-tone="error" role="alert">
          {say(codeTexts.failed, { message: failure })}
        </p>
      )}
      {zipped && <NotKept findings={zipped.project.findings} />}
      {zipped && <FileBrowser files={zipped.project.files} last={last} />}
    </section>
  );
}
