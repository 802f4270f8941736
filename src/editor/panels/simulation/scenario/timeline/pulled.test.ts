import { expect, test } from 'vitest';
import { pulled } from './pulled.ts';

const ground = { until: 600, step: 5 };
const span = { atSeconds: 200, forSeconds: 60 };

test('as a whole it keeps its length, on a grid, within the run', () => {
  expect(pulled(span, 'whole', 23, ground)).toEqual({ atSeconds: 225, forSeconds: 60 });
  expect(pulled(span, 'whole', -900, ground)).toEqual({ atSeconds: 0, forSeconds: 60 });
  expect(pulled(span, 'whole', 900, ground)).toEqual({ atSeconds: 540, forSeconds: 60 });
});

test('by its start its end stays, and by its end its start', () => {
  expect(pulled(span, 'start', -41, ground)).toEqual({ atSeconds: 160, forSeconds: 100 });
  expect(pulled(span, 'end', 41, ground)).toEqual({ atSeconds: 200, forSeconds: 100 });
});

test('it is never shorter than a step, and does not turn over', () => {
  expect(pulled(span, 'start', 500, ground)).toEqual({ atSeconds: 255, forSeconds: 5 });
  expect(pulled(span, 'end', -500, ground)).toEqual({ atSeconds: 200, forSeconds: 5 });
  const short = { atSeconds: 10, forSeconds: 0.5 };
  expect(pulled(short, 'end', 0, ground)).toEqual(short);
});

test('it stops at what else begins or ends, with either of its ends', () => {
  const marked = { ...ground, marks: [303] };
  expect(pulled(span, 'whole', 101, marked).atSeconds).toBe(303);
  expect(pulled(span, 'whole', 41, marked).atSeconds).toBe(243);
  expect(pulled(span, 'end', 40, marked).forSeconds).toBe(103);
});

test('one that was beyond the end of the run can come back, and goes no further', () => {
  const late = { atSeconds: 700, forSeconds: 60 };
  expect(pulled(late, 'whole', 50, ground).atSeconds).toBe(700);
  expect(pulled(late, 'whole', -400, ground).atSeconds).toBe(300);
});

test('fractions of a second stay clean', () => {
  expect(pulled({ atSeconds: 0.1, forSeconds: 0.2 }, 'end', 0.11, { until: 2, step: 0.1 })).toEqual({
    atSeconds: 0.1,
    forSeconds: 0.3,
  });
});
