import { expect, it } from 'vitest';
import { withoutPersonal } from './personal.ts';

const data = { customer: { email: 'ada@example.com', 'a/b': 'London' }, initials: 'AL', lines: [{ phone: 1234567 }] };

it('what identifies a person does not stand in what is said of a failure', () => {
  const said = 'no mail to ada@example.com (ada@example.com), London, 1234567';
  const pointers = ['/customer/email', '/customer/a~1b', '/lines/0/phone'];
  expect(withoutPersonal(said, data, pointers)).toBe('no mail to *** (***), ***, ***');
  expect(withoutPersonal(said, data, [])).toBe(said);
});

it('ordinary words stay readable', () => {
  expect(withoutPersonal('ALL went wrong', data, ['/initials', '/missing', '/customer'])).toBe('ALL went wrong');
});
