/** A yes or no that is written only where it departs from what is usual. */
import * as z from 'zod/mini';
import { optional, withField } from '../field.ts';

export const flag = (title: readonly [string, string], help: readonly [string, string], standard: boolean) =>
  optional(withField(z.boolean(), title, help, { default: standard }));
