/** Identifiers and prose: slugs, names, descriptions, references to other records. */
import * as z from 'zod/mini';
import { limits } from './limits.ts';

/** Lower case, starts with a letter, at most 63 characters: safe as a file, a subject, a queue. */
export const slugPattern = /^[a-z][a-z0-9-]{0,62}$/;

/** Slugs that mean something to JavaScript objects; refused as ids everywhere. */
export const forbiddenIds: ReadonlySet<string> = new Set(['constructor', 'prototype', '__proto__']);

export const isId = (value: string): boolean => slugPattern.test(value) && !forbiddenIds.has(value);

export const id = z.string().check(z.regex(slugPattern));
export const name = z.string().check(z.minLength(1), z.maxLength(limits.nameLength));
export const shortText = z.string().check(z.maxLength(limits.nameLength));
export const description = z.string().check(z.maxLength(limits.descriptionLength));
export const jsonPointer = z.string().check(z.regex(/^(\/([^~/]|~[01])*)*$/));
/** Semantic Versioning 2.0.0: no leading zeros, no empty part. */
export const semver = z
  .string()
  .check(
    z.regex(
      /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-(0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/,
    ),
  );

/** The section that an id field points into; checked for dangling references, followed by renames. */
export type Section = 'nodes' | 'links' | 'messages' | 'contexts' | 'schemas';

/** A slug for a new record made from any words: `Order placed!` becomes `order-placed`; `taken` are avoided by a number. */
export const slugFor = (words: string, taken: (slug: string) => boolean, fallback = 'element'): string => {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 56)
    .replace(/-+$/g, '');
  const base = plain === '' || forbiddenIds.has(plain) ? fallback : plain;
  if (!taken(base)) return base;
  let number = 2;
  while (taken(`${base}-${number}`)) number++;
  return `${base}-${number}`;
};
