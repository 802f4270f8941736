/** Personal data of a message, kept out of what is said about it: reasons of failures go into logs and dead letters. */
import { textAt } from './json-pointer.ts';

/** The text without the values that stand behind the pointers (RFC 6901); one or two characters would hide ordinary words. */
export const withoutPersonal = (text: string, data: unknown, pointers: readonly string[]): string =>
  pointers
    .flatMap((pointer) => textAt(data, pointer) ?? [])
    .filter((value) => value.length > 2)
    .reduce((hidden, value) => hidden.replaceAll(value, '***'), text);
