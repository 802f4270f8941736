import { expect, it } from 'vitest';
import { analyse } from '../../core/queueing/analyse.ts';
import { validate } from '../../core/validation/validate.ts';
import { emptyFacts } from './judge.ts';
import { emptyDesign } from './session.ts';

it('says of an empty design what analysis and rules say of it', () => {
  const design = emptyDesign;
  const analysis = analyse(design);
  expect(emptyFacts).toEqual({ analysis, findings: validate(design, analysis) });
});
