import { expect, it } from 'vitest';
import { placeNode } from '../../core/edits/place-node.ts';
import { place, prepareActs } from './acts.ts';
import { startEmpty } from './opening.ts';
import { perform, session } from './session.ts';

it('does what was asked for before it could be done to the design that was open then, and to no other', async () => {
  const position = { x: 0, y: 0 };
  perform(placeNode, { kind: 'service', position });
  place('publisher', position);
  startEmpty();
  place('topic', position);
  await prepareActs();
  expect(Object.keys(session.getState().design.nodes ?? {})).toEqual(['topic']);
});
