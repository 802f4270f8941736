import { describe, expect, it } from 'vitest';
import { analyse } from '../queueing/analyse.ts';
import { prepare } from '../simulation/prepare.ts';
import { drills } from './index.ts';
import { rehearsal } from './rehearsal.ts';
import { counter, example, examples, nothing } from './testing/examples.ts';

const rehearsedOn = (design: typeof counter, at = 0) => {
  const plan = rehearsal(drills[at]!, design, null, []);
  if (!plan.ok) throw new Error(plan.reason.en);
  return plan.value.scenario;
};

describe.each(examples)('on %s', (id) => {
  const design = example(id);

  it.each(drills)('$id can be run, or says in both languages why not', (drill) => {
    const plan = rehearsal(drill, design, analyse(design), []);
    if (!plan.ok) return expect(Object.values(plan.reason).join('')).toMatch(/\. .*。/s);
    const { name, scenario } = plan.value;
    expect(name.en.length).toBeLessThan(120);
    const open = { ...design, scenarios: { ...design.scenarios, drill: scenario } };
    expect(prepare(open, { scenario: 'drill' })).toMatchObject({ ok: true });
    const end = Math.max(0, ...(scenario.faults ?? []).map(({ atSeconds, forSeconds }) => atSeconds + forSeconds));
    expect(end).toBeLessThan(scenario.durationSeconds! * 0.6);
  });
});

it('runs as long as the design’s own run, with its seed, and ten minutes where that is shorter', () => {
  const hour = { ...counter, scenarios: { hour: { durationSeconds: 3600, seed: 7, replications: 4 } } };
  expect(rehearsedOn(hour)).toMatchObject({ durationSeconds: 3600, warmupSeconds: 360, seed: 7, replications: 4 });
  const minute = { ...counter, scenarios: { minute: { durationSeconds: 60 } } };
  expect(rehearsedOn(minute)).toMatchObject({ durationSeconds: 600, seed: 1, replications: 10 });
});

it('needs no load to aim at somebody', () => {
  expect(rehearsedOn(counter, 0).faults?.[0]?.target).toBe('tickets');
});

it('is refused by every drill where nothing moves', () => {
  expect(drills.map((drill) => rehearsal(drill, nothing, null, []).ok)).not.toContain(true);
});
