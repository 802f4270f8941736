/** Every file of the project: a tree to choose from, words to find them by, and the chosen one. */
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { GeneratedFile } from '../../../../core/codegen/files/generated-file.ts';
import { codeTexts } from '../../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import input from '../../../ui/input.module.css';
import { FileView } from '../source/FileView.tsx';
import { FileTree } from './FileTree.tsx';
import styles from './files.module.css';
import { matching, patternOf } from './matching.ts';
import { useOpenFolders } from './open-folders.ts';

export function FileBrowser({ files }: { readonly files: readonly GeneratedFile[] }) {
  const texts = useTexts(codeTexts);
  const [path, setPath] = useState('README.md');
  const [query, setQuery] = useState('');
  const wanted = useMemo(() => patternOf(query), [query]);
  const found = useMemo(() => matching(files, wanted), [files, wanted]);
  const paths = useMemo(() => found.map((file) => file.path), [found]);
  const { isOpen, toggle } = useOpenFolders(query);
  const shown = found.find((file) => file.path === path) ?? found[0];
  return (
    <div className={styles.browser}>
      <div className={styles.side}>
        <SearchField query={query} onQuery={setQuery} found={wanted && found.length} />
        <div className={styles.scroll}>
          <FileTree paths={paths} shown={shown?.path} onShow={setPath} isOpen={isOpen} onToggle={toggle} />
        </div>
      </div>
      {shown ? <FileView file={shown} wanted={wanted} /> : <p className={styles.nothing}>{texts.nothingFound}</p>}
    </div>
  );
}

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How many files; null: nothing is looked for. */
  readonly found: number | null;
}

function SearchField({ query, onQuery, found }: SearchFieldProps) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  return (
    <search className={styles.search}>
      <Search aria-hidden="true" />
      <input
        className={input.input}
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={({ target }) => onQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.stopPropagation();
          onQuery('');
        }}
      />
      <span role="status" className={styles.count}>
        {found !== null && say(codeTexts.foundCount, { count: found })}
      </span>
    </search>
  );
}
