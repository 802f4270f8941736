/** Light or dark: as the system, or as chosen; written on the page's root, where the tokens read it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const store = createStore<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

/** Light or dark, whichever the choice and the system come to. */
export const shownTheme = (): Exclude<Theme, 'system'> =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';

export const setTheme = (theme: Theme): void => store.setState({ theme });
export const useTheme = (): Theme => useStore(store, (state) => state.theme);
export const onTheme = (listener: (theme: Theme) => void): (() => void) =>
  store.subscribe(({ theme }) => listener(theme));

/** Follows the choice and the system from now on. */
export const startTheme = (): void => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const { theme } = store.getState();
    document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  store.subscribe(show);
  dark.addEventListener('change', show);
  show();
};
