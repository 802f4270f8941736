/** What can be made here: a small menu at the pointer in which typing filters and Enter chooses; Escape makes nothing. */
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { connectingTexts } from '../../app/languages/areas/connecting.ts';
import { type Say, useSay, useTexts } from '../../app/languages/language.ts';
import type { Point } from '../../session/stage.ts';
import { fitOf } from '../../ui/fuzzy.ts';
import { SearchList } from '../../ui/search-list.tsx';
import { KindLine } from './KindLine.tsx';
import styles from './make-menu.module.css';
import { type Choice, closeMaking, type Making, useMaking } from './making.ts';

export function MakeMenu() {
  const making = useMaking();
  return making && <OpenMenu key={`${making.at.x} ${making.at.y}`} {...making} />;
}

function OpenMenu({ at, groups, reason, choose }: Making) {
  const texts = useTexts(connectingTexts);
  const say = useSay();
  const menu = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  useLayoutEffect(() => {
    const shown = menu.current;
    if (!shown) return;
    shown.showPopover();
    keepInWindow(shown, at);
    shown.querySelector('input')?.focus();
  }, [at]);
  const chosen = (key: string) => {
    // Closed first: the focus goes back to where it was, and then to the name of what was made.
    menu.current?.hidePopover();
    flushSync(closeMaking);
    choose(key);
  };
  return (
    <div
      ref={menu}
      popover="auto"
      role="dialog"
      aria-label={texts.makeTitle}
      className={styles.menu}
      onToggle={({ newState }) => newState === 'closed' && closeMaking()}
    >
      {reason && <p className={styles.reason}>{say(reason)}</p>}
      <SearchList
        label={texts.makeTitle}
        placeholder={texts.makeSearch}
        query={query}
        onQuery={setQuery}
        groups={groups
          .map(({ title, choices }) => ({
            title: say(title),
            entries: choices.flatMap((choice) => entryOf(choice, query, say)),
          }))
          .filter(({ entries }) => entries.length > 0)}
        onChoose={chosen}
        nothing={texts.makeNothing}
      />
    </div>
  );
}

const entryOf = (choice: Choice, query: string, say: Say) => {
  const [title, words] = [say(choice.title), say(choice.words)];
  if (fitOf(query, `${title} ${words}`) === null) return [];
  return [{ key: choice.key, content: <KindLine kind={choice.kind} title={title} words={words} /> }];
};

const margin = 8;

const keepInWindow = (menu: HTMLElement, { x, y }: Point): void => {
  const { offsetWidth: width, offsetHeight: height } = menu;
  menu.style.left = `${Math.max(margin, Math.min(x, innerWidth - width - margin))}px`;
  menu.style.top = `${Math.max(margin, Math.min(y, innerHeight - height - margin))}px`;
};
