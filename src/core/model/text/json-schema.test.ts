import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { cartText } from '../testing/cart.ts';
import { designJsonSchema, printJsonSchema, schemaFile } from './json-schema.ts';

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(designJsonSchema());
const examples = existsSync('public/examples') ? readdirSync('public/examples') : [];

describe('the published JSON Schema of the format', () => {
  it('is up to date (npm run schema)', () => {
    expect(readFileSync(`public/${schemaFile}`, 'utf8')).toBe(printJsonSchema());
  });

  it('accepts the cart and every example', () => {
    const texts = [cartText, ...examples.map((file) => readFileSync(`public/examples/${file}`, 'utf8'))];
    for (const text of texts) expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ['"replicas": 2', '"replicas": 0'],
    ['"replicas": 2', '"replica": 2'],
    ['"kind": "topic"', '"kind": "tropic"'],
    ['"distribution": "exponential", "meanMs": 20', '"distribution": "exponential"'],
    ['"payload": {', '"payload": [], "x-old": {'],
  ])('refuses %s as %s', (right, wrong) => {
    expect(validate(JSON.parse(cartText.replace(right, wrong)))).toBe(false);
  });

  it('refuses the names that the parser refuses', () => {
    const named = (text: string) => validate(JSON.parse(`{"eventwright":1,"name":"x",${text}}`));
    expect(named('"notes":{"note":{"text":""}}')).toBe(true);
    expect(named('"notes":{"constructor":{"text":""}}')).toBe(false);
    expect(named('"rules":{"severity":{"__proto__":"off"}}')).toBe(false);
  });

  it('lets fields of the user’s own pass', () => {
    expect(validate(JSON.parse(cartText.replace('"replicas": 2', '"replicas": 2, "x-team": []')))).toBe(true);
  });

  it('says what each field means, in which unit, and its default', () => {
    const { properties } = designJsonSchema() as { properties: { broker: object } };
    expect(properties.broker).toMatchObject({
      title: 'Broker',
      description: expect.stringContaining('changes no number'),
      default: 'in-memory',
    });
    expect(printJsonSchema()).toContain('[ms]');
  });
});
