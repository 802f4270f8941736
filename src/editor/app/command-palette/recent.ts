/** The actions that were chosen last, newest first; this browser remembers them. */
import { readPreference, writePreference } from '../../storage/preferences.ts';

const preference = 'recent-actions';
const most = 5;

export const recentActions = (): readonly string[] => (readPreference(preference) ?? '').split(' ').filter(Boolean);

export const rememberAction = (id: string): void =>
  writePreference(preference, [id, ...recentActions().filter((other) => other !== id)].slice(0, most).join(' '));
