/** Whether business domains are shown from afar is a choice of this browser. */
import { onLevels, setLevels } from '../canvas/domains/level.ts';
import { readPreference, writePreference } from '../storage/preferences.ts';

const preference = 'levels';

export const rememberLevels = (): void => {
  setLevels(readPreference(preference) !== 'off');
  onLevels((on) => writePreference(preference, on ? 'on' : 'off'));
};
