/** What a fault is called: its kind, what it hits, how strong it is. */
import { figureOf } from '../../lib/figures.ts';
import { fill, type Text, verbatim } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { elementName } from '../../model/graph/element-name.ts';
import { type FaultKind, fault, faultsWithValue } from '../../model/scenario.ts';
import { formOf } from './form.ts';

const kindTitles = formOf(fault).find(({ key }) => key === 'kind')?.titles;
const words = { en: '{kind}: {target}', zh: '{kind}：{target}' };
const strong = { en: '{kind}: {target} ({value})', zh: '{kind}：{target}（{value}）' };
const everything = { en: 'everything', zh: '全部' };

export interface NamedFault {
  readonly kind: FaultKind;
  readonly target: string | null;
  readonly value: number;
}

/** `Slow by a factor: Payment (3)`. */
export const faultWords = (design: Design, { kind, target, value }: NamedFault): Text =>
  fill(faultsWithValue.has(kind) ? strong : words, {
    kind: kindTitles?.[kind] ?? verbatim(kind),
    target: target === null ? everything : elementName(design, target),
    value: figureOf(value),
  });
