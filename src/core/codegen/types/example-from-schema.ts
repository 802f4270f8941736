/** An example that people would believe: by the names of its fields, and always one that the schema accepts. */
import type { JsonSchema } from '../../model/message.ts';
import { misfits, type Schemas } from '../../model/schemas/schema-check.ts';
import { sampleFromSchema, type Taste } from './sample-from-schema.ts';

/** Alternatives that are tried one after the other. */
const mostAlternatives = 8;

/** Undefined where none was found that fits. The same schema always gives the same example. */
export const exampleFromSchema = (schema: JsonSchema, schemas: Schemas = {}): { value: unknown } | undefined => {
  for (let alternative = 0; alternative < mostAlternatives; alternative++)
    for (const taste of [likely, plain]) {
      const sample = sampleFromSchema(schema, schemas, { ...taste, alternative });
      if (sample && misfits(schema, sample.value, schemas).length === 0) return sample;
    }
  return undefined;
};

const plain: Omit<Taste, 'alternative'> = { text: () => undefined, number: () => undefined, daring: true };

type Guess<Value> = readonly [names: RegExp, value: Value];

/** The last word of a field's name says what it is: `billingCity` is a city. */
const texts: readonly Guess<string>[] = [
  [/e-?mail(address)?$/i, 'ada.lovelace@example.com'],
  [/(first|given)_?-?name$/i, 'Ada'],
  [/(last|family|sur)_?-?name$/i, 'Lovelace'],
  [/(customer|user|person|full|recipient|contact|owner)_?-?name$|^(customer|recipient|author)$/i, 'Ada Lovelace'],
  [/(product|article|item)_?-?name$/i, 'Desk lamp'],
  [/(company|supplier|vendor)_?-?name$|^(company|supplier|vendor)$/i, 'Example Ltd'],
  [/(phone|mobile|tel)(_?-?number)?$/i, '+44 20 7946 0123'],
  [/street|address_?-?line\d?$|^address$/i, '12 Long Lane'],
  [/(city|town)$/i, 'London'],
  [/country(_?-?code)?$/i, 'GB'],
  [/(zip|post(al)?)_?-?(code)?$/i, 'EC1A 9ET'],
  [/currency(_?-?code)?$/i, 'EUR'],
  [/(locale|language)$/i, 'en-GB'],
  [/time_?-?zone$/i, 'Europe/London'],
  [/(sku|article_?-?number)$/i, 'LAMP-042'],
  [/(url|uri|link|href)$/i, 'https://example.com/orders/1001'],
  [/(host|domain)(_?-?name)?$/i, 'example.com'],
  [/^ip$|ip_?-?address$/i, '192.0.2.1'],
  [/([a-z]At|_at|timestamp|time|^ts)$/, '2026-01-31T12:00:00Z'],
  [/(date|day)$/i, '2026-01-31'],
  [/(status|state)$/i, 'open'],
  [/reason$/i, 'out of stock'],
  [/(description|note|comment|message|text|summary)s?$/i, 'As agreed by phone.'],
  [/(title|subject|name)$/i, 'Desk lamp'],
  [/colou?r$/i, 'blue'],
  [/version$/i, '1.0.0'],
  [/(token|secret|hash|checksum|digest)$/i, '9f86d081884c7d65'],
];

const numbers: readonly Guess<number>[] = [
  [/(price|amount|total|cost|fee|sum|net|gross|value)$/i, 49.9],
  [/cents$/i, 4990],
  [/(quantity|qty|count|pieces)$/i, 2],
  [/(percent|percentage)$/i, 19],
  [/(rate|ratio|share|probability)$/i, 0.19],
  [/lat(itude)?$/i, 51.507],
  [/(lon|lng|longitude)$/i, -0.128],
  [/weight(_?kg)?$/i, 1.5],
  [/(width|height|length|depth|size)$/i, 30],
  [/temperature$/i, 21.5],
  [/age$/i, 36],
  [/year$/i, 2026],
  [/month$/i, 1],
  [/(attempt|version|page|position|index)$/i, 1],
  [/(ms|millis|duration)$/i, 1200],
  [/([a-z]At|timestamp|time)$/, 1_769_860_800],
];

const found = <Value>(guesses: readonly Guess<Value>[], name: string): Value | undefined =>
  guesses.find(([names]) => names.test(name))?.[1];

/** `lineId` of the second item of a list is `l-1002`. */
const identifier = /^(?:id|(.*?)[_-]?(?:id|Id|ID|number|no|ref|reference|code))$/;

const textFor = (field: string): string | undefined => {
  const [, name = field, position] = /^(.*?)(?:-(\d+))?$/.exec(field) ?? [];
  const nth = Number(position ?? 1);
  const guess = found(texts, name);
  if (guess !== undefined) return nth > 1 ? undefined : guess;
  const [, owner = 'id'] = identifier.exec(name) ?? [undefined, undefined];
  return identifier.test(name) ? `${owner.slice(0, 1).toLowerCase() || 'i'}-${1000 + nth}` : undefined;
};

const likely: Omit<Taste, 'alternative'> = {
  text: textFor,
  number: (name, isWhole) => {
    const guess = found(numbers, name);
    return guess !== undefined && isWhole ? Math.round(guess) : guess;
  },
  daring: true,
};
