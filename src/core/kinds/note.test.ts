import { expect, it } from 'vitest';
import { recordSchemas } from './form/record-schemas.ts';
import { note } from './note.ts';

it('a note begins with its words, and no line leaves it', () => {
  const made = note.create('Why?');
  expect(recordSchemas.note.parse(made)).toEqual(made);
  expect(note.linkTo).toEqual({});
});
