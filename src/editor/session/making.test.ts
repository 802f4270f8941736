import { afterEach, beforeEach, expect, it } from 'vitest';
import { duplicateBy } from './clipboard-acts.ts';
import { place, placeAtEnd, renameNode } from './edit-acts.ts';
import { startEmpty } from './opening.ts';
import { prepareEditing, session, undo } from './session.ts';
import { type Naming, onStage, takeStage } from './stage.ts';

let leave = () => {};
let asked: { readonly id: string; readonly how: Naming | undefined }[] = [];

const sales = { x: 0, y: 0, width: 600, height: 400 };

beforeEach(async () => {
  await prepareEditing();
  startEmpty();
  place('context', { x: 0, y: 0 });
  asked = [];
  leave = takeStage({
    ...onStage(),
    frames: () => new Map([['context', sales]]),
    rename: (id, _section, how) => asked.push({ id, how }),
  });
});

afterEach(() => leave());

const nodes = () => session.getState().design.nodes ?? {};

it('what is placed within a frame lies in that context, and in none elsewhere', () => {
  place('topic', { x: 100, y: 100 });
  place('service', { x: 900, y: 100 });
  expect(nodes()).toMatchObject({ topic: { context: 'context' } });
  expect(nodes().service).not.toHaveProperty('context');
});

it('its name is asked for at once, and one step takes both back', () => {
  const before = session.getState().design;
  expect(place('topic', { x: 100, y: 100 })).toBe('topic');
  const [first] = asked;
  expect(first?.id).toBe('topic');
  renameNode('topic', 'Orders', first?.how?.step);
  expect(nodes().topic?.name).toBe('Orders');
  expect(session.getState().history.past.at(-1)?.label.en).toBe('Place a node');
  undo();
  expect(session.getState().design).toEqual(before);
});

it('a name given later is a step of its own', () => {
  place('topic', { x: 100, y: 100 });
  renameNode('topic', 'Orders');
  undo();
  expect(nodes().topic?.name).toBe('Topic');
});

it('at the end of a line it lies in the context where the line was let go, whatever the other end lies in', () => {
  place('topic', { x: 900, y: 100 });
  placeAtEnd({ kind: 'subscriber', node: 'topic', side: 'source', position: { x: 200, y: 100 } });
  expect(nodes().subscriber).toHaveProperty('context', 'context');
  expect(asked.at(-1)?.how?.beside).toEqual(['topic']);
});

it('a copy that is dragged out of its context leaves it, in the step of the copy', () => {
  place('topic', { x: 100, y: 100 });
  const before = session.getState().design;
  duplicateBy({ nodes: ['topic'] }, { x: 1000, y: 0 });
  expect(nodes()['topic-2']).not.toHaveProperty('context');
  expect(nodes().topic).toHaveProperty('context', 'context');
  undo();
  expect(session.getState().design).toEqual(before);
});
