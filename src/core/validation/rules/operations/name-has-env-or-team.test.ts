import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { nameHasEnvOrTeam } from './name-has-env-or-team.ts';

const at = (address: string, owner = 'Team Sales') =>
  draft().topic('orders', { address, owner }).subscriber('mailer').subscribe('orders', 'mailer').done();

describeRule(nameHasEnvOrTeam, {
  finds: [
    { name: 'an environment', design: at('prod.order.placed') },
    { name: 'an environment at the end', design: at('order.placed.Staging') },
    { name: 'a team', design: at('team-sales.order.placed') },
    { name: 'a reader', design: at('order.mailer') },
  ],
  leavesAlone: [
    { name: 'what happened', design: at('order.placed') },
    { name: 'a reader that bears the name of what the topic is about', design: at('mailer.order') },
    { name: 'a word that holds one of an environment', design: at('product.tested') },
    { name: 'a topic without an address', design: draft().topic('prod').done() },
    { name: 'the name of somebody who does not read it', design: at('order.stock') },
    {
      name: 'a topic of dead letters, which are of one reader',
      design: draft(at('order.placed'))
        .topic('dead', { address: 'repair.dead-letters' })
        .subscriber('repair')
        .subscribe('orders', 'repair', { deadLetter: 'dead' })
        .subscribe('dead', 'repair', { group: 'again' })
        .done(),
    },
  ],
  boundary: [{ name: 'a part and a part of a part', found: at('order.test'), alone: at('order.test-drive') }],
});

test('names the part, and the fix leaves it out where the rest is free', () => {
  const design = at('prod.order.placed');
  expect(findingsOf(nameHasEnvOrTeam, design)[0]?.message.en).toBe(
    '“prod” in the address “prod.order.placed” will change; the topic will not.',
  );
  expect(fixed(nameHasEnvOrTeam, design).nodes?.orders).toMatchObject({ address: 'order.placed' });
  const taken = draft(design).topic('other', { address: 'order.placed' }).done();
  expect(findingsOf(nameHasEnvOrTeam, taken)[0]?.fix).toBeUndefined();
  expect(findingsOf(nameHasEnvOrTeam, at('prod'))[0]?.fix).toBeUndefined();
});
