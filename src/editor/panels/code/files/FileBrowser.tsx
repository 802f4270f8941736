/** Every file of the project: a tree to choose from, words to find them by, and the chosen one. */
import { Search } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { GeneratedFile } from '../../../../core/codegen/files/generated-file.ts';
import type { Target } from '../../../../core/codegen/target.ts';
import { codeTexts } from '../../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import input from '../../../ui/input.module.css';
import { shownFiles, type Texts } from '../changes/shown-files.ts';
import { FileView, type View } from '../source/FileView.tsx';
import { FileTree } from './FileTree.tsx';
import styles from './files.module.css';
import { matching, patternOf, shownAmong } from './matching.ts';
import { useOpenFolders } from './open-folders.ts';

export interface FileBrowserProps {
  readonly target: Target;
  readonly files: readonly GeneratedFile[];
  /** What was exported last; null: nothing. */
  readonly last: Texts | null;
}

/** Of documents the first one. */
const firstShown: Readonly<Record<Target, string>> = {
  typescript: 'README.md',
  compose: 'docker-compose.yml',
  kubernetes: 'deploy/kubernetes/kustomization.yaml',
  markdown: '',
  'json-schema': '',
};

export function FileBrowser({ target, files, last }: FileBrowserProps) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  const [path, setPath] = useState<string>(firstShown[target]);
  const [query, setQuery] = useState('');
  const [view, setView] = useState<View>('file');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const all = useMemo(() => shownFiles(files, last), [files, last]);
  const changed = useMemo(() => all.filter(({ change }) => change !== null), [all]);
  const listed = onlyChanged && changed.length > 0 ? changed : all;
  const wanted = useMemo(() => patternOf(query), [query]);
  const found = useMemo(() => matching(listed, wanted), [listed, wanted]);
  const { isOpen, toggle } = useOpenFolders(all, `${listed === changed ? 'changed ' : ''}${query.trim()}`);
  const shown = shownAmong(found, path, wanted);
  return (
    <div className={styles.browser}>
      <div className={styles.side}>
        <SearchField query={query} onQuery={setQuery} found={wanted && found.length}>
          {changed.length > 0 && (
            <div className={styles.only}>
              <Checkbox
                label={say(codeTexts.onlyChanged, { count: changed.length })}
                checked={onlyChanged}
                onChange={setOnlyChanged}
              />
            </div>
          )}
        </SearchField>
        <div className={styles.scroll}>
          <FileTree files={found} shown={shown?.path} onShow={setPath} isOpen={isOpen} onToggle={toggle} />
        </div>
      </div>
      {shown ? (
        <FileView target={target} file={shown} wanted={wanted} view={last && view} onView={setView} />
      ) : (
        <p className={styles.nothing}>{texts.nothingFound}</p>
      )}
    </div>
  );
}

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How many files; null: nothing is looked for. */
  readonly found: number | null;
  readonly children: ReactNode;
}

function SearchField({ query, onQuery, found, children }: SearchFieldProps) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  return (
    <search className={styles.search}>
      <Search aria-hidden="true" />
      <input
        className={input.input}
        type="search"
        aria-label={texts.search}
        placeholder={texts.searchShort}
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
      {children}
    </search>
  );
}
