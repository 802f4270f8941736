import { expect, it } from 'vitest';
import { context } from './context.ts';
import { recordSchemas } from './form/record-schemas.ts';

it('a context begins with nothing but a name, and no line leaves it', () => {
  const made = context.create('Sales');
  expect(recordSchemas.context.parse(made)).toEqual(made);
  expect(context.linkTo).toEqual({});
});
