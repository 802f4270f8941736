/** What texts and designs are worth, as pure steps that a worker takes: read, checked, analysed. */

import { applyDiff } from '../../core/history/apply-diff.ts';
import type { Diff } from '../../core/history/change.ts';
import { diffDesigns } from '../../core/history/diff.ts';
import type { Design } from '../../core/model/design.ts';
import { type Finding, findingKey, type MendableFinding } from '../../core/model/findings/finding.ts';
import { printDesign } from '../../core/model/text/canonical.ts';
import { checkDesign } from '../../core/model/text/check.ts';
import { type KeptOrder, ordersIn } from '../../core/model/text/key-order.ts';
import { parseDesign, parseNewer } from '../../core/model/text/parse.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import { placed } from '../../core/picture/places/placed.ts';
import { analyse } from '../../core/queueing/analyse.ts';
import type { Analysis } from '../../core/queueing/analysis.ts';
import { readsTheSame } from '../../core/queueing/reads-the-same.ts';
import { mend } from '../../core/validation/mend.ts';
import { validate } from '../../core/validation/validate.ts';

/** A whole design, or what has changed in the one asked about before. */
type AboutDesign = { readonly design: Design } | { readonly diff: Diff };

/** A text to read with what was changed in it since; a design; or what mends findings of it, which are named by their keys. */
export type JudgeQuestion =
  | { readonly text: string; readonly changes: readonly Diff[] }
  | AboutDesign
  | (AboutDesign & { readonly mend: readonly string[] });

/** What the fixes of the findings change together; empty where they have none. */
export interface Mending {
  readonly mending: Diff;
}

export interface JudgedDesign extends JudgedFacts {
  readonly design: Design;
  /** Kept inside the design, which arrives as a copy. */
  readonly orders: readonly KeptOrder[];
  /** What a file of the design holds. */
  readonly text: string;
  /** Its facts are those of an empty design: whoever wants its own asks for them when it is shown. */
  readonly unjudged?: boolean;
}

export interface JudgedFacts {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

export type Judgement =
  | { readonly ok: true; readonly value: JudgedDesign }
  | {
      readonly ok: false;
      readonly reason: { readonly problems: readonly Problem[]; readonly newer: JudgedDesign | null };
    };

export const judgeDesign = (design: Design, analysed = analyst()): JudgedFacts => {
  const analysis = analysed(design);
  return { analysis, findings: validate(design, analysis).map(travelling) };
};

type Analyst = (design: Design) => Analysis;

/** Analyses one design after the other; where nothing that counts has changed, what was said of the last still holds. */
const analyst = (): Analyst => {
  let last: { readonly design: Design; readonly analysis: Analysis } | undefined;
  return (design) => {
    last = { design, analysis: last && readsTheSame(last.design, design) ? last.analysis : analyse(design) };
    return last.analysis;
  };
};

/** A function cannot travel: what a fix changes is asked for when somebody wants to see or have it. */
const travelling = ({ fix, ...finding }: MendableFinding): Finding =>
  fix ? { ...finding, fix: { title: fix.title } } : finding;

const mendingOf = (design: Design, keys: readonly string[], analysed: Analyst): Mending => {
  const verdict = (each: Design) => validate(each, analysed(each));
  const named = new Set(keys);
  const findings = verdict(design).filter((finding) => !finding.suppressed && named.has(findingKey(finding)));
  return { mending: diffDesigns(design, mend(design, findings, verdict)) };
};

/** More nodes than this are judged longer than anybody wants to wait for the first picture. */
const mostAtOnce = 600;

const judged = (design: Design, text: string): JudgedDesign => {
  const unjudged = Object.keys(design.nodes ?? {}).length > mostAtOnce;
  const facts = judgeDesign(unjudged ? { eventwright: 1, name: design.name } : design);
  return { design, orders: ordersIn(design), text, ...facts, ...(unjudged && { unjudged }) };
};

/**
 * Changes that do not fit the text (any more) are left out, all of them: the text alone is a whole design. One without any places is given
 * some, the same each time; its text stays without until somebody edits it.
 */
export const judgeText = (text: string, changes: readonly Diff[] = []): Judgement => {
  const parsed = parseDesign(text);
  if (parsed.ok) {
    const read = placed(parsed.value);
    const changed = changes.reduce(applyDiff, read);
    const design = changes.length > 0 && checkDesign(changed).length === 0 ? changed : read;
    const current = design === read ? text : printDesign(design);
    return { ok: true, value: judged(design, current) };
  }
  const newer = parseNewer(text);
  const value = newer.ok ? judged(placed(newer.value), text) : null;
  return { ok: false, reason: { problems: parsed.reason, newer: value } };
};

/** Where things stand on the canvas means nothing to the rules either: what is only moved is not judged again. */
const meansTheSame = (before: Design, after: Design): boolean => {
  const sections = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Design>;
  sections.delete('layout');
  return [...sections].every((section) => before[section] === after[section]);
};

/** One conversation: it remembers the design that was asked about last, so that only changes have to travel. */
export const createAnswers = (): ((question: JudgeQuestion) => Judgement | JudgedFacts | Mending) => {
  let held: Design | undefined;
  let judgedLast: { readonly design: Design; readonly facts: JudgedFacts } | undefined;
  const analysed = analyst();
  const factsOf = (design: Design): JudgedFacts => {
    if (!judgedLast || !meansTheSame(judgedLast.design, design))
      judgedLast = { design, facts: judgeDesign(design, analysed) };
    return judgedLast.facts;
  };
  return (question) => {
    if ('text' in question) {
      const judgement = judgeText(question.text, question.changes);
      held = judgement.ok ? judgement.value.design : held;
      return judgement;
    }
    if ('diff' in question && !held) throw new Error('There is no design to change.');
    held = 'diff' in question ? applyDiff(held as Design, question.diff) : question.design;
    return 'mend' in question ? mendingOf(held, question.mend, analysed) : factsOf(held);
  };
};
