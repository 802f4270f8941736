/** Finding on the canvas: a field over it, the matches counted, and a flight from one to the next. */

import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { DesignElement } from '../../session/elements.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import { IconButton } from '../../ui/button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { useTypedAhead } from '../../ui/typed-ahead.ts';
import { commonTexts } from '../languages/areas/common.ts';
import { searchingTexts } from '../languages/areas/searching.ts';
import { useSay, useTexts } from '../languages/language.ts';
import { closeOverlay, usePage } from '../page.ts';
import styles from './find-bar.module.css';
import { matchesOf } from './matches.ts';

export function FindBar() {
  const texts = useTexts(searchingTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const asked = usePage((state) => state.overlayAsked);
  const design = useSession((state) => state.design);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const matches = useMemo(() => matchesOf(design, typed), [design, typed]);
  const close = useFocusBack();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again while it is open, it takes the focus again
  useEffect(() => field.current?.select(), [asked]);
  const go = (by: number) => {
    const next = (Math.min(at, matches.length - 1) + by + matches.length) % matches.length;
    setAt(next);
    flyTo(matches[next]);
  };
  const type = (words: string) => {
    setTyped(words);
    setAt(0);
    flyTo(matchesOf(design, words)[0]);
  };
  useTypedAhead(field, type, { asked });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) {
      if (matches.length > 0) go(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count =
    typed.trim() === ''
      ? ''
      : matches.length === 0
        ? texts.noMatch
        : say(searchingTexts.matchCount, { at: Math.min(at, matches.length - 1) + 1, count: matches.length });
  return (
    <search className={styles.bar} aria-label={texts.findTitle} onKeyDown={onKeyDown}>
      <Search className={styles.icon} aria-hidden="true" />
      <input
        ref={field}
        className={styles.field}
        aria-label={texts.findField}
        placeholder={texts.findHint}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <span role="status" className={styles.count}>
        {count}
      </span>
      <IconButton label={texts.previousMatch} keys="Shift+Enter" disabled={matches.length === 0} onClick={() => go(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton label={texts.nextMatch} keys="Enter" disabled={matches.length === 0} onClick={() => go(1)}>
        <ChevronDown />
      </IconButton>
      <IconButton label={common.close} keys="Escape" onClick={close}>
        <X />
      </IconButton>
    </search>
  );
}

const flyTo = (match: DesignElement | undefined): void => {
  if (match) reveal({ [match.section]: [match.id] });
};

/** Closes the bar; the focus goes to where it was, or else to what was found. */
const useFocusBack = (): (() => void) => {
  const [before] = useState(() => document.activeElement);
  return () => {
    closeOverlay('find');
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else onStage().takeFocus();
  };
};
