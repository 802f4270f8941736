/** Where the open design is kept, always in view: in this browser or not, in its file or not; a click shows all designs. */
import { CircleAlert, CircleCheck, CircleDotDashed, FileDiff, Lock } from 'lucide-react';
import { fill, listed, type Text } from '../../core/lib/text.ts';
import { useSession } from '../session/session.ts';
import type { SaveState as State } from '../session/session-state.ts';
import { type Keeping, useKeeping } from '../storage/keeping.ts';
import { tooltip } from '../ui/tooltip.tsx';
import { momentOf } from '../ui/when.ts';
import { saveStateTexts as texts } from './languages/areas/save-state.ts';
import { useLanguage, useSay } from './languages/language.ts';
import { openWindow } from './page.ts';
import styles from './save-state.module.css';

type Look = State | 'full' | 'otherNotKept' | 'savedNotInFile' | 'readOnly';

const icons = {
  saved: CircleCheck,
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
        data-file-state={keeping.file ? (keeping.file.same ? 'same' : 'differs') : 'none'}
        onClick={() => openWindow('designs')}
        {...tooltip([...more, say(texts.hint)].join(' '), undefined)}
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

const lookOf = (state: State, { full, file, left }: Keeping): Look => {
  if (state === 'failed' && full) return 'full';
  if (state !== 'failed' && left.length > 0) return 'otherNotKept';
  return state === 'saved' && file?.same === false ? 'savedNotInFile' : state;
};

interface Sentence {
  readonly text: Text;
  readonly at?: number;
}

const moreOf = (look: Look, { keptAt, file, left }: Keeping, name: string): readonly Sentence[] => [
  ...(look === 'failed' ? [{ text: texts.failedHint }] : []),
  ...(look === 'full' ? [{ text: texts.fullHint }] : []),
  ...(left.length > 0 ? [{ text: fill(texts.otherHint, { names: listed(left) }) }] : []),
  ...(keptAt === null ? [] : [{ text: texts.keptWhen, at: keptAt }]),
  file
    ? { text: fill(file.same ? texts.fileSame : texts.fileDiffers, { file: name }), at: file.at }
    : { text: texts.noFile },
];
