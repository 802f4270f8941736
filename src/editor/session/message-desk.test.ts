import { expect, it } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { closeMessages, editMessages, showSharedSchema } from './message-desk.ts';
import { select, session } from './session.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  messages: { paid: { name: 'order.paid' }, placed: { name: 'order.placed' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders', messages: ['placed'] },
  },
  links: { sells: { kind: 'publish', from: 'web', to: 'orders', message: 'placed' } },
};

const shown = (part: Parameters<typeof select>[0], id?: string) => {
  session.setState({ design });
  select(part);
  editMessages(id);
  return session.getState().selection.message;
};

it('opens with the message that is asked for, selected, or carried by what is selected', () => {
  expect(shown({}, 'placed')).toBe('placed');
  expect(shown({ message: 'placed' })).toBe('placed');
  expect(shown({ links: ['sells'] })).toBe('placed');
  expect(shown({ nodes: ['orders'] })).toBe('placed');
  expect(shown({ nodes: ['web'] })).toBe('paid');
});

it('looks at a shared schema without losing the selected message', () => {
  shown({ message: 'paid' });
  showSharedSchema('money');
  expect(session.getState().selection.message).toBe('paid');
  closeMessages();
});
