/** The fields of a message as a form shows them, by their names. */
import { formOf } from '../../../core/kinds/form/form.ts';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { message } from '../../../core/model/message.ts';

export const messageFields: ReadonlyMap<string, FormField> = new Map(
  formOf(message).map((field) => [field.key, field]),
);
