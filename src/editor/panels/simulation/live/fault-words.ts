/** A fault with its time, as on a timeline and in a list. */
import { faultWords } from '../../../../core/kinds/form/fault-words.ts';
import { durationOf } from '../../../../core/lib/figures.ts';
import { fill, type Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import type { Fault } from '../../../../core/model/scenario.ts';
import { liveTexts } from '../../../app/languages/areas/live.ts';

/** “Node down · Stock”. */
export const faultName = (design: Design, fault: Fault): Text =>
  faultWords(design, { target: null, value: 1, ...fault });

/** “Node down · Stock, 35 s to 2 min”. */
export const faultSpan = (design: Design, fault: Fault): Text =>
  fill(liveTexts.span, {
    what: faultName(design, fault),
    from: durationOf(fault.atSeconds * 1000),
    to: durationOf((fault.atSeconds + fault.forSeconds) * 1000),
  });
