import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { carriedFields } from './carried-fields.ts';

type Schema = Readonly<Record<string, unknown>>;

const price = (definition: Schema, more: Schema = {}): Schema => ({
  type: 'object',
  properties: { price: { $ref: '#/$defs/Price' }, id: { type: 'string' }, 'not-a-name': { type: 'string' } },
  required: ['id', 'price', 'not-a-name'],
  $defs: { Price: definition },
  ...more,
});

const carried = (from: Schema, to: Schema): string[] => {
  const design = {
    eventwright: 1,
    name: 'Carried',
    messages: { from: { name: 'from', payload: from }, to: { name: 'to', payload: to } },
    schemas: { Money: { type: 'number' } },
  } as Design;
  const [source, target] = planProject(design, 'in-memory').messages;
  if (!source || !target) throw new Error('no messages');
  return carriedFields(source, target);
};

const number = { type: 'number' };

it('hands on fields that mean the same in both messages', () => {
  expect(carried(price(number), price(number))).toEqual(['price', 'id']);
  expect(carried(price(number), price({ type: 'string' }))).toEqual(['id']);
  expect(carried({ ...price(number), required: ['price'] }, price(number))).toEqual(['price']);
  const shared = { type: 'object', properties: { price: { $ref: '#/schemas/Money' } }, required: ['price'] };
  expect(carried(shared, { ...shared, $defs: {} })).toEqual(['price']);
});

it('hands on no field whose definition refers to the message around it', () => {
  const whole = { $ref: '#' };
  expect(carried(price(whole), price(whole))).toEqual(['id']);
});

it('hands nothing on where the fields are not all that the type says', () => {
  for (const more of [{ nullable: true }, { $ref: '#/schemas/Money' }, { enum: [{}] }]) {
    expect(carried(price(number, more), price(number))).toEqual([]);
    expect(carried(price(number), price(number, more))).toEqual([]);
  }
  const choice = { oneOf: [{ properties: { id: { const: 'a' } } }] };
  expect(carried(price(number, choice), price(number))).toEqual(['price', 'id']);
  expect(carried(price(number), price(number, choice))).toEqual([]);
});
