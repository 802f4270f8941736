/** What happens when the page opens: settings of this browser, the last design or an example, autosave. */
import type { Language } from '../../core/lib/text.ts';
import { languages } from '../../core/lib/text.ts';
import { openExample } from '../panels/gallery/examples.ts';
import { introduceJudge } from '../session/facts.ts';
import { session } from '../session/session.ts';
import { startAutosave } from '../storage/autosave.ts';
import { readPreference, writePreference } from '../storage/preferences.ts';
import { restore } from '../storage/reopen.ts';
import { firstIdle } from '../ui/first-idle.ts';
import { judgeDesk } from '../workers/judge-in-worker.ts';
import { languageStore, setLanguage } from './languages/language.ts';
import { followLinks, linkedHere, openLink } from './open-link.ts';
import { beginFirstSteps, closeGallery, openGallery } from './page.ts';
import { rememberGrid } from './remember-grid.ts';
import { rememberLevels } from './remember-levels.ts';
import { onTheme, setTheme, startTheme, themes } from './theme.ts';

const firstExample = 'shop-10';

/** Settings of this browser, and who judges designs: what every page needs, also one that only shows a design. */
export const prepare = (): void => {
  startLanguage();
  const theme = themes.find((known) => known === readPreference('theme'));
  if (theme) setTheme(theme);
  startTheme();
  onTheme((chosen) => writePreference('theme', chosen));
  rememberGrid();
  rememberLevels();
  introduceJudge(judgeDesk);
  nameTheWindow();
};

export const start = async (): Promise<void> => {
  prepare();
  startAutosave();
  followLinks();
  const fragment = linkedHere();
  if (fragment === null || !(await openLink(fragment, 'telling'))) await startAsBefore();
};

/** The last design, or on a first visit an example; what a link could not show is told over it. */
const startAsBefore = async (): Promise<void> => {
  const { refusal } = session.getState();
  if (!(await restore())) await firstVisit();
  if (refusal) session.setState({ refusal });
};

const startLanguage = (): void => {
  const wanted: readonly string[] = [readPreference('language') ?? '', ...navigator.languages];
  const known = wanted.map((tag) => tag.slice(0, 2)).find((tag) => languages.includes(tag as Language));
  const show = (language: Language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  };
  setLanguage((known as Language | undefined) ?? 'en');
  show(languageStore.getState().language);
  languageStore.subscribe(({ language }) => {
    show(language);
    writePreference('language', language);
  });
};

/** Tabs of the browser are told apart by the design that is open in them. */
const nameTheWindow = (): void => {
  const show = () => {
    document.title = `${session.getState().design.name} · Eventwright`;
  };
  show();
  session.subscribe(({ design }, before) => {
    if (design.name !== before.design.name) show();
  });
};

/** An open example with the gallery over it; without the site's examples, an empty canvas. */
const firstVisit = async (): Promise<void> => {
  beginFirstSteps();
  try {
    await openExample(firstExample);
    // Its pictures of the other examples wait until the first one is there.
    void firstIdle().then(offerExamples);
  } catch {
    // Offline before anything was loaded: the empty canvas says what to do.
  }
};

/** To whoever has opened nothing yet; a file that is brought here takes the place of the list, too. */
const offerExamples = (): void => {
  const { borrowed, refusal } = session.getState();
  if (!borrowed || refusal !== null) return;
  openGallery();
  const unfollow = session.subscribe(({ opened }, before) => {
    if (opened === before.opened) return;
    unfollow();
    closeGallery();
  });
};
