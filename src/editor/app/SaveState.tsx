/** Where the open design is kept, always in view: in this browser or not, in its file or not; a click shows all designs. */
import { CircleAlert, CircleCheck, CircleDotDashed, FileDiff, FileWarning, Lock } from 'lucide-react';
import { fill, listed, type Text } from '../../core/lib/text.ts';
import { useSession } from '../session/session.ts';
import type { SaveState as State } from '../session/session-state.ts';
import { type Keeping, useKeeping } from '../storage/keeping.ts';
import { tooltip } from '../ui/tooltip.tsx';
import { momentOf } from '../ui/when.ts';
import { decideFile } from './files.ts';
import { saveStateTexts as texts } from './languages/areas/save-state.ts';
import { useLanguage, useSay } from './languages/language.ts';
import { openWindow } from './page.ts';
import styles from './save-state.module.css';

type Look = State | 'full' | 'otherNotKept' | 'fileChanged' | 'savedNotInFile' | 'readOnly';

const icons = {
  saved: CircleCheck,
  fileChanged: FileWarning,
  savedNotInFile: FileDiff,
  edited: CircleDotDashed,
  saving: CircleDotDashed,
  failed: CircleAlert,
  full: CircleAlert,
  otherNotKept: CircleAlert,
  readOnly: Lock,
};

export function SaveState() {
  const say = useSay();
  const language = useLanguage();
  const saveState = useSession((state) => state.saveState);
  const fileName = useSession((state) => state.fileName);
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const keeping = useKeeping((state) => state);
  const look = isReadOnly && keeping.left.length === 0 ? 'readOnly' : lookOf(saveState, keeping);
  const Icon = icons[look];
  const more = moreOf(look, keeping, fileName ?? '').map(({ text, at }) =>
    say(at === undefined ? text : fill(text, { when: momentOf(at, language) })),
  );
  const isLost = look === 'failed' || look === 'full' || look === 'otherNotKept';
  return (
    <>
      <button
        type="button"
        className={styles.state}
        data-save-state={saveState}
        data-looked-at={isReadOnly}
        data-file-state={fileStateOf(keeping)}
        onClick={() => (look === 'fileChanged' ? void decideFile() : openWindow('designs'))}
        {...tooltip([...more, say(look === 'fileChanged' ? texts.fileHint : texts.hint)].join(' '), undefined)}
      >
        <Icon aria-hidden="true" />
        <span>{say(texts[look])}</span>
      </button>
      <span className="visually-hidden" role="status">
        {isLost && more[0]}
      </span>
    </>
  );
}

const fileStateOf = ({ file, outside }: Keeping): string =>
  outside ? 'changed' : file ? (file.same ? 'same' : 'differs') : 'none';

const lookOf = (state: State, { full, file, left, outside }: Keeping): Look => {
  if (state === 'failed' && full) return 'full';
  if (state !== 'failed' && left.length > 0) return 'otherNotKept';
  if (state === 'saved' && outside) return 'fileChanged';
  return state === 'saved' && file?.same === false ? 'savedNotInFile' : state;
};

interface Sentence {
  readonly text: Text;
  readonly at?: number;
}

const moreOf = (look: Look, { keptAt, file, left, versionsFull }: Keeping, name: string): readonly Sentence[] => [
  ...(look === 'failed' ? [{ text: texts.failedHint }] : []),
  ...(look === 'full' ? [{ text: texts.fullHint }] : []),
  ...(left.length > 0 ? [{ text: fill(texts.otherHint, { names: listed(left) }) }] : []),
  ...(keptAt === null ? [] : [{ text: texts.keptWhen, at: keptAt }]),
  ...(versionsFull ? [{ text: texts.versionsFull }] : []),
  file
    ? { text: fill(file.same ? texts.fileSame : texts.fileDiffers, { file: name }), at: file.at }
    : { text: texts.noFile },
];
