/** Making, copying and removing scenarios and objectives, each as one edit of the open design. */
import type { Edit } from '../../core/edits/edit.ts';
import { placeObjective } from '../../core/edits/place-objective.ts';
import { placeScenario } from '../../core/edits/place-scenario.ts';
import { remove } from '../../core/edits/remove.ts';
import { newName } from '../../core/edits/steps/new-name.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { perform, session } from './session.ts';
import type { Stretch } from './stretches.ts';

type Section = 'scenarios' | 'objectives';

const namesIn = (section: Section): string[] =>
  Object.entries(session.getState().design[section] ?? {}).map(([id, { name }]) => name ?? id);

/** Does an edit that makes one record; its id, or null where it was refused (the page says why). */
const made = <Args>(section: Section, edit: Edit<Args>, args: Args): string | null => {
  const before = session.getState().design[section] ?? {};
  perform(edit, args);
  return Object.keys(session.getState().design[section] ?? {}).find((id) => !Object.hasOwn(before, id)) ?? null;
};

export const addScenario = (words: string): string | null =>
  made('scenarios', placeScenario, { name: newName(words, namesIn('scenarios')) });

/** One that was made up for the design; its name gets a number where somebody bears it. */
export const takeScenario = (name: string, scenario: Scenario): string | null =>
  made('scenarios', placeScenario, { name: newName(name, namesIn('scenarios')), scenario });

export const copyScenario = (id: string): string | null => {
  const scenario = session.getState().design.scenarios?.[id];
  return scenario ? takeScenario(scenario.name ?? id, scenario) : null;
};

/** Its ends may be left out. */
export const addObjective = (words: string, ends: Partial<Stretch> = {}): string | null =>
  made('objectives', placeObjective, { name: newName(words, namesIn('objectives')), objective: ends });

export const copyObjective = (id: string): string | null => {
  const objective = session.getState().design.objectives?.[id];
  if (!objective) return null;
  const name = newName(objective.name ?? id, namesIn('objectives'));
  return made('objectives', placeObjective, { name, objective });
};

export const removeRecord = (section: Section, id: string): boolean => perform(remove, { [section]: [id] });
