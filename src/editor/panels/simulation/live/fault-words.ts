/** A fault in words, as on a timeline and in a list. */
import { durationOf, figureOf } from '../../../../core/lib/figures.ts';
import type { Design } from '../../../../core/model/design.ts';
import { type Fault, type FaultKind, faultsOfShare, faultsWithValue } from '../../../../core/model/scenario.ts';
import { liveTexts } from '../../../app/languages/areas/live.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import type { Say } from '../../../app/languages/language.ts';
import { faultForm } from '../scenario/fault-form.ts';
import { nameOfElement } from '../scenario/targets.ts';

export const kindWords = (kind: FaultKind, say: Say): string => {
  const title = faultForm.kind.titles?.[kind];
  return title ? say(title) : kind;
};

/** What, and where: “Node down · Stock”. */
export const faultWords = (design: Design, { kind, target, value = 1 }: Fault, say: Say): string => {
  const amount = faultsOfShare.has(kind) ? `${figureOf(value * 100)} %` : `${figureOf(value)} ×`;
  const hit = target === undefined ? say(scenarioTexts.everything) : nameOfElement(design, target);
  return `${kindWords(kind, say)}${faultsWithValue.has(kind) ? ` ${amount}` : ''} · ${hit}`;
};

/** With its time: “Node down · Stock, 35 s to 2 min”. */
export const spanWords = (design: Design, fault: Fault, say: Say): string =>
  say(liveTexts.span, {
    what: faultWords(design, fault, say),
    from: durationOf(fault.atSeconds * 1000),
    to: durationOf((fault.atSeconds + fault.forSeconds) * 1000),
  });
