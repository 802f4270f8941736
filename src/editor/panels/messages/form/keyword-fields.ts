/** Which keywords of JSON Schema a field of each type has, as fields of a form. */
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { RowType } from '../../../../core/model/schemas/form/property-rows.ts';
import { keywordWords } from '../../../../core/model/schemas/schema-keyword-words.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';

type Input = 'text' | 'longtext' | 'number' | 'integer';

const field = (key: string, title: Text, input: Input, many = false): FormField => ({
  key,
  path: [key],
  title,
  help: keywordWords(key) ?? title,
  required: false,
  input,
  ...(many && { many: true }),
});

const words = messageTexts;
const told = field('description', words.description, 'longtext');
const numeric = [
  field('minimum', words.minimum, 'number'),
  field('maximum', words.maximum, 'number'),
  field('multipleOf', words.multipleOf, 'number'),
  field('enum', words.enumeration, 'number', true),
  told,
];

const byType: Readonly<Partial<Record<RowType, readonly FormField[]>>> = {
  string: [
    field('pattern', words.pattern, 'text'),
    field('minLength', words.minLength, 'integer'),
    field('maxLength', words.maxLength, 'integer'),
    field('enum', words.enumeration, 'text', true),
    told,
  ],
  integer: numeric,
  number: numeric,
  array: [field('minItems', words.minItems, 'integer'), field('maxItems', words.maxItems, 'integer'), told],
};

export const keywordFields = (type: RowType): readonly FormField[] => byType[type] ?? (type === 'other' ? [] : [told]);
