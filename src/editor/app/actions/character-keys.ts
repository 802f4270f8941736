/** Keys that are signs, such as C or ?, can be switched off: dictation and trembling hands press them unmeant (WCAG 2.1.4). */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { readPreference, writePreference } from '../../storage/preferences.ts';

const preference = 'character-keys';

export type CharacterKeys = 'on' | 'off';

const store = createStore<{ readonly keys: CharacterKeys }>(() => ({
  keys: readPreference(preference) === 'off' ? 'off' : 'on',
}));

export const characterKeys = (): CharacterKeys => store.getState().keys;
export const useCharacterKeys = (): CharacterKeys => useStore(store, ({ keys }) => keys);

/** This browser remembers it. */
export const setCharacterKeys = (keys: CharacterKeys): void => {
  store.setState({ keys });
  writePreference(preference, keys);
};
