/** Runs the study of the chosen scenario; while one runs, stops it. */
import { Play, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../ui/button.tsx';
import { ariaKeys, shownKeys } from '../ui/keys.ts';
import { tooltip } from '../ui/tooltip.tsx';
import { studyDesk } from '../workers/study-desk.ts';
import { useKeysOf } from './actions/keys-of.ts';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { runInView } from './run.ts';

export function RunButton() {
  const texts = useTexts(pageTexts);
  const isRunning = useStore(studyDesk, (state) => state.running !== null);
  const keys = useKeysOf()('run');
  const name = isRunning ? texts.stop : texts.run;
  return (
    <Button
      look={isRunning ? 'plain' : 'accent'}
      icon={isRunning ? <Square aria-hidden="true" /> : <Play aria-hidden="true" />}
      aria-label={name}
      {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
      onClick={runInView}
      {...tooltip(name, keys === undefined ? undefined : shownKeys(keys))}
    >
      {name}
    </Button>
  );
}
