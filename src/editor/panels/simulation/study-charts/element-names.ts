/** What people call what a study has figures of, and the faults that it went through. */
import { formOf } from '../../../../core/kinds/form/form.ts';
import { durationOf, figureOf } from '../../../../core/lib/figures.ts';
import { verbatim } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import { fault, faultsWithValue } from '../../../../core/model/scenario.ts';
import type { DrillResult } from '../../../../core/simulation/study/result.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import type { Say } from '../../../app/languages/language.ts';

/** Of a node, a topic, a link, or an objective. */
export const nameOf = (design: Design, id: string): string =>
  (Object.hasOwn(design.nodes ?? {}, id) ? design.nodes?.[id]?.name : undefined) ??
  (Object.hasOwn(design.objectives ?? {}, id) ? design.objectives?.[id]?.name : undefined) ??
  linkName(design, id);

const kindTitles = formOf(fault).find(({ key }) => key === 'kind')?.titles;

/** `Slow by a factor: Payment (3)`. */
export const faultName = (design: Design, { kind, target, value }: DrillResult, say: Say): string => {
  const name = say(studyTexts.faultOf, {
    kind: say(kindTitles?.[kind] ?? verbatim(kind)),
    target: target === null ? say(studyTexts.everything) : nameOf(design, target),
  });
  return faultsWithValue.has(kind) ? `${name} (${figureOf(value)})` : name;
};

export const secondsOf = (seconds: number): string => durationOf(seconds * 1000);
