import { expect, it } from 'vitest';
import { note } from './note.ts';

it('a note begins with its words, and no line leaves it', () => {
  const made = note.create('Why?');
  expect(note.schema.parse(made)).toEqual(made);
  expect(note.linkTo).toEqual({});
});
