/** What a fault is called: its kind, what it hits, how strong it is. */
import { figureOf, percentOf } from '../../lib/figures.ts';
import { fill, type Text, verbatim } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { elementName } from '../../model/graph/element-name.ts';
import { type FaultKind, fault, faultsOfShare, faultsWithValue } from '../../model/scenario.ts';
import { formOf } from './form.ts';

const kindTitles = formOf(fault).find(({ key }) => key === 'kind')?.titles;
const words = verbatim('{kind} · {target}');
const strong = verbatim('{kind} {value} · {target}');
const everything = { en: 'Everything', zh: '全部' };

export interface NamedFault {
  readonly kind: FaultKind;
  readonly target: string | null;
  readonly value: number;
}

/** `Slow by a factor 3 × · Payment`. */
export const faultWords = (design: Design, { kind, target, value }: NamedFault): Text =>
  fill(faultsWithValue.has(kind) ? strong : words, {
    kind: kindTitles?.[kind] ?? verbatim(kind),
    target: target === null ? everything : elementName(design, target),
    value: faultsOfShare.has(kind) ? percentOf(value) : `${figureOf(value)} ×`,
  });
