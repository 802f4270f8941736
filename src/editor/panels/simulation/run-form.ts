/** What somebody has typed about the next run, and what it means; it outlives the panel. */
import { createStore } from 'zustand/vanilla';
import type { Text } from '../../../core/lib/text.ts';
import { drawnScenario } from '../../../core/model/as-drawn.ts';
import type { Design } from '../../../core/model/design.ts';
import { scenarioDefaults } from '../../../core/model/scenario.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import type { RunChoice } from '../../workers/protocol.ts';
import { mostReplications } from '../../workers/study-course.ts';

/** What a scenario has a value of, too. */
type ScenarioField = 'durationSeconds' | 'warmupSeconds' | 'replications' | 'seed' | 'rateFactor';

export type FieldName = ScenarioField | 'precisionPercent' | 'budgetSeconds';

export interface RunForm extends Readonly<Record<FieldName, string>> {
  /** Null: the design as drawn, by choice; undefined: nobody has chosen. */
  readonly scenario: string | null | undefined;
}

/** An empty field takes the scenario's value, or the default; without a precision the number of replications is fixed. */
export const emptyForm: RunForm = {
  scenario: undefined,
  durationSeconds: '',
  warmupSeconds: '',
  replications: '',
  seed: '',
  rateFactor: '',
  precisionPercent: '',
  budgetSeconds: '',
};

export const runForm = createStore<RunForm>(() => emptyForm);

/** The same without a precision: the studies of a question have as many replications each. */
export const fixedForm = (form: RunForm): RunForm => ({ ...form, precisionPercent: '', budgetSeconds: '' });

/** The form that asks for this. */
export const formOf = ({ scenario, ...given }: RunChoice): RunForm => ({
  ...emptyForm,
  scenario,
  ...Object.fromEntries(rules.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, String(given[name])]]))),
});

interface Rule {
  readonly name: FieldName;
  readonly holds: (value: number) => boolean;
  readonly wrong: Text;
}

const rules: readonly Rule[] = [
  { name: 'durationSeconds', holds: (value) => value > 0, wrong: simulationTexts.wrongDuration },
  { name: 'warmupSeconds', holds: (value) => value >= 0, wrong: simulationTexts.wrongWarmup },
  {
    name: 'replications',
    holds: (value) => Number.isInteger(value) && value >= 1,
    wrong: simulationTexts.wrongReplications,
  },
  { name: 'seed', holds: (value) => Number.isSafeInteger(value) && value >= 0, wrong: simulationTexts.wrongSeed },
  { name: 'rateFactor', holds: (value) => value >= 0, wrong: simulationTexts.wrongLoad },
  { name: 'precisionPercent', holds: (value) => value > 0 && value <= 100, wrong: studyTexts.wrongPrecision },
  { name: 'budgetSeconds', holds: (value) => value > 0, wrong: studyTexts.wrongBudget },
];

/** The value each field of a scenario has when it is left empty, as text. */
export const placeholders = (design: Design, form: RunForm): Readonly<Record<ScenarioField, string>> => {
  const scenario = design.scenarios?.[chosenScenario(design, form) ?? ''];
  const value = (name: ScenarioField) => String(scenario?.[name] ?? scenarioDefaults[name]);
  return {
    durationSeconds: value('durationSeconds'),
    warmupSeconds: value('warmupSeconds'),
    replications: goesOn(form) ? String(mostReplications) : value('replications'),
    seed: value('seed'),
    rateFactor: value('rateFactor'),
  };
};

/** Until a precision, not for a number of replications. */
export const goesOn = ({ precisionPercent }: RunForm): boolean => precisionPercent.trim() !== '';

export interface ReadForm {
  readonly choice: RunChoice;
  /** What is wrong, by field; nothing may run then. */
  readonly wrong: Partial<Readonly<Record<FieldName, Text>>>;
}

const isAuto = (text: string): boolean => text.toLowerCase() === 'auto';

/**
 * The scenario that the form names; one that the design does not have (any more) is none. Where nobody has chosen, it is
 * the one that runs the design as drawn.
 */
export const chosenScenario = (design: Design, { scenario }: RunForm): string | null => {
  if (scenario === undefined) return drawnScenario(design) ?? null;
  return scenario !== null && Object.hasOwn(design.scenarios ?? {}, scenario) ? scenario : null;
};

/** What the form asks for. */
export const readForm = (design: Design, form: RunForm): ReadForm => {
  const scenario = chosenScenario(design, form);
  const wrong: Partial<Record<FieldName, Text>> = {};
  const given: Partial<Record<FieldName, number | 'auto'>> = {};
  for (const rule of rules) {
    const text = form[rule.name].trim();
    if (text === '') continue;
    const value = Number(text);
    if (rule.name === 'warmupSeconds' && isAuto(text)) given.warmupSeconds = 'auto';
    else if (Number.isFinite(value) && rule.holds(value)) given[rule.name] = value;
    else wrong[rule.name] = rule.wrong;
  }
  const choice = { scenario, ...given } as RunChoice;
  const standard = placeholders(design, form);
  const duration = choice.durationSeconds ?? Number(standard.durationSeconds);
  // What is cut must leave something to measure; NaN, as of `auto`, is below nothing and above nothing.
  const warmup = Number(choice.warmupSeconds ?? standard.warmupSeconds);
  if (warmup >= duration) wrong.warmupSeconds = simulationTexts.wrongWarmup;
  if (choice.budgetSeconds !== undefined && !goesOn(form)) wrong.budgetSeconds = studyTexts.wrongBudget;
  return { choice, wrong };
};
