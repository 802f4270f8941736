/** Which keys of an action to show: the first ones that work for this person. */
import { useCallback } from 'react';
import { isCharacter } from '../../ui/keys.ts';
import type { Action } from './action.ts';
import { type CharacterKeys, useCharacterKeys } from './character-keys.ts';
import { useActions } from './loaded.ts';

export type KeysOf = (action: string) => string | undefined;

export const workingKeys = ({ keys = [] }: Action, characters: CharacterKeys): readonly string[] =>
  characters === 'on' ? keys : keys.filter((each) => !isCharacter(each));

export const useKeysOf = (): KeysOf => {
  const actions = useActions();
  const characters = useCharacterKeys();
  return useCallback(
    (wanted) => {
      const action = actions.find(({ id }) => id === wanted);
      return action && workingKeys(action, characters)[0];
    },
    [actions, characters],
  );
};
