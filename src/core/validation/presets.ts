/** What a design as a whole holds the rules to; a level that it gives to one rule goes before. */
import type { Design, Preset, Severity } from '../model/design.ts';
import { levelOf } from '../model/findings/judgement.ts';
import type { Rule } from './rule.ts';

export const presetOf = (design: Design): Preset => design.rules?.preset ?? 'recommended';

/** In a draft, rules say nothing that ask for what nobody decides in a sketch. */
export const isSilent = (rule: Rule, preset: Preset): boolean => preset === 'draft' && rule.silentInDraft === true;

/** What a rule leaves to another one is told after all where the design has turned that one off. */
export const isOff = (design: Design, rule: string): boolean => levelOf(design, rule) === 'off';

const graver: Readonly<Record<Severity, Severity>> = { info: 'warning', warning: 'error', error: 'error' };

/** Strict is one step graver: what is good advice elsewhere has to be settled there. */
export const underPreset = (severity: Severity, preset: Preset): Severity =>
  preset === 'strict' ? graver[severity] : severity;
