import { beforeEach, expect, it } from 'vitest';
import { placeNode } from '../../core/edits/place-node.ts';
import type { Design } from '../../core/model/design.ts';
import { compare, comparison, stopComparing } from './comparison.ts';
import { emptyFacts } from './judge.ts';
import { lookAt, openDesign, stopLooking } from './looking.ts';
import { startEmpty } from './opening.ts';
import { perform, prepareEditing, session, setReadOnly, undo } from './session.ts';

const old: Design = { eventwright: 1, name: 'Old', nodes: { gone: { kind: 'topic', name: 'Gone' } } };
const place = () => perform(placeNode, { kind: 'service', position: { x: 0, y: 0 } });

beforeEach(async () => {
  await prepareEditing();
  startEmpty();
  place();
});

it('the open design waits with its history while another is looked at, which nothing changes', () => {
  const { design } = session.getState();
  lookAt(old, emptyFacts, 'version');
  expect([session.getState().design, place()]).toEqual([old, false]);
  expect(openDesign().design).toBe(design);
  stopLooking();
  expect(session.getState().design).toBe(design);
  undo();
  expect(session.getState().design.nodes).toBeUndefined();
});

it('what was looked at is gone when another design is opened over it', () => {
  lookAt(old, emptyFacts, 'version');
  startEmpty();
  stopLooking();
  expect(session.getState().design.name).toBe('Untitled');
  expect(place()).toBe(true);
});

it('a design that another tab takes meanwhile is shown again, and says so', () => {
  const { design } = session.getState();
  lookAt(old, emptyFacts, 'version');
  setReadOnly('other-tab');
  expect([session.getState().design, session.getState().readOnly]).toEqual([design, 'other-tab']);
});

it('a comparison shows both states in one picture and leaves no trace', async () => {
  const { design } = session.getState();
  const side = (id: string, shown: Design) => ({ id, title: { en: id, zh: id }, design: shown, facts: emptyFacts });
  await compare(side('old', old), side('now', design));
  expect(Object.keys(session.getState().design.nodes ?? {}).sort()).toEqual(['gone', 'service']);
  expect(comparison.getState().comparison?.differences.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    ' changed',
    'service added',
    'gone removed',
  ]);
  stopComparing();
  expect([session.getState().design, comparison.getState().comparison]).toEqual([design, null]);
});
