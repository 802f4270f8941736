/** Which keywords of JSON Schema a field of each type has, as fields of a form. */
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { RowType } from '../../../../core/model/schema-form/property-rows.ts';
import { keywordWords } from '../../../../core/model/schema-keyword-words.ts';
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

const { description, pattern, minLength, maxLength, minimum, maximum, multipleOf, minItems, maxItems, allowed } =
  messageTexts;
const told = field('description', description, 'longtext');
const numeric = [
  field('minimum', minimum, 'number'),
  field('maximum', maximum, 'number'),
  field('multipleOf', multipleOf, 'number'),
  field('enum', allowed, 'number', true),
  told,
];

const byType: Readonly<Partial<Record<RowType, readonly FormField[]>>> = {
  string: [
    field('pattern', pattern, 'text'),
    field('minLength', minLength, 'integer'),
    field('maxLength', maxLength, 'integer'),
    field('enum', allowed, 'text', true),
    told,
  ],
  integer: numeric,
  number: numeric,
  array: [field('minItems', minItems, 'integer'), field('maxItems', maxItems, 'integer'), told],
};

export const keywordFields = (type: RowType): readonly FormField[] => byType[type] ?? (type === 'other' ? [] : [told]);
