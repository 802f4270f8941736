/** Every file of the project as a list, and the chosen one as plain text. */
import { useState } from 'react';
import type { GeneratedFile } from '../../../core/codegen/files/generated-file.ts';
import { codeTexts } from '../../app/languages/areas/code.ts';
import { useTexts } from '../../app/languages/language.ts';
import styles from './code.module.css';

export function FileBrowser({ files }: { readonly files: readonly GeneratedFile[] }) {
  const texts = useTexts(codeTexts);
  const [path, setPath] = useState('README.md');
  const shown = files.find((file) => file.path === path) ?? files[0];
  return (
    <div className={styles.browser}>
      <ul className={styles.files} aria-label={texts.files} data-testid="exported-files">
        {files.map((file) => (
          <li key={file.path}>
            <button type="button" aria-pressed={file === shown} onClick={() => setPath(file.path)}>
              <span>{file.path}</span>
              <span className={styles.owner}>{texts[file.owner]}</span>
            </button>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.text} tabIndex={0} aria-label={shown?.path}>
        <pre>{shown?.text}</pre>
      </section>
    </div>
  );
}
