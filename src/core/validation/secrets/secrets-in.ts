/**
 * Secrets in one text: tokens of a known form, passwords in URLs, values behind a name as in `password=…`, and, in a field that is named
 * as a secret, a value that nobody could guess. References, placeholders and plain words are none.
 */
import type { Text } from '../../lib/text.ts';
import { entropyOf } from './entropy.ts';
import { type KnownToken, knownTokens, mayHoldToken, passwordInUrl } from './known-tokens.ts';
import { isPasswordName, isSecretName } from './secret-names.ts';

/** The part of the text from `from` to before `to`. */
export interface Secret {
  readonly kind: Text;
  readonly from: number;
  readonly to: number;
}

export interface Where {
  /** The field that the text is the value of. */
  readonly name: string;
  /** A setting of a service: there a secret may only be a reference, so that a password is one however short. */
  readonly isSetting: boolean;
  /** Bits per character above which a value is no word. */
  readonly entropy: number;
}

const password: Text = { en: 'a password', zh: '密码' };
const key: Text = { en: 'a secret', zh: '机密' };

/** Neither a token nor a value that nobody could guess is shorter. */
const shortest = 12;

/** In the order of the text, none over another. */
export const secretsIn = (text: string, where: Where): readonly Secret[] => {
  if (text.length < shortest && !where.isSetting) return [];
  const known = mayHoldToken.test(text) ? knownTokens.flatMap((token) => matches(text, token)) : [];
  const urls = text.includes('://') ? matches(text, passwordInUrl) : [];
  const found = [...known, ...urls, ...assigned(text, where.entropy)];
  const all = found.length > 0 ? found : ofField(text, where);
  return withoutOverlaps([...all].sort((a, b) => a.from - b.from || b.to - a.to));
};

const matches = (text: string, { kind, pattern }: KnownToken): readonly Secret[] =>
  [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const [from, to] = indices?.[1] ?? indices?.[0] ?? [0, 0];
    return isPlaceholder(text.slice(from, to)) ? [] : [{ kind, from, to }];
  });

const withoutOverlaps = (secrets: readonly Secret[]): readonly Secret[] => {
  const kept: Secret[] = [];
  for (const each of secrets) if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  return kept;
};

const assignment =
  /(passw(?:or)?d|pwd|passphrase|secret|token|(?:api|access|account|private|shared)[ _-]?(?:access)?key)["']?\s{0,9}[:=]\s{0,9}["']?([^\s"',;&)]{8,})/dgi;

const assigned = (text: string, entropy: number): readonly Secret[] =>
  !/[:=]/.test(text)
    ? []
    : [...text.matchAll(assignment)].flatMap(({ indices, 1: name = '', 2: value = '' }) => {
        const [from, to] = indices?.[2] ?? [0, 0];
        return isUnguessable(name, value, entropy) ? [{ kind: kindOf(name), from, to }] : [];
      });

const kindOf = (name: string): Text => (isPasswordName(name) ? password : key);

const ofField = (text: string, { name, isSetting, entropy }: Where): readonly Secret[] => {
  if (!isSecretName(name)) return [];
  const from = /^(?:Bearer|Basic)\s+/i.exec(text)?.[0].length ?? 0;
  const value = text.slice(from);
  const isChosen = isSetting && isPasswordName(name) && !isSwitch(value) && !isReference(value);
  return isChosen || isUnguessable(name, value, entropy) ? [{ kind: kindOf(name), from, to: text.length }] : [];
};

/** Longer values are documents. */
const longest = 10_000;

const isUnguessable = (name: string, value: string, entropy: number): boolean =>
  value.length <= longest &&
  !/\s/.test(value) &&
  !isPlaceholder(value) &&
  !isReference(value) &&
  (isPasswordName(name) || !isWords(value)) &&
  entropyOf(value) > entropy;

const isSwitch = (value: string): boolean => /^(?:|true|false|yes|no|on|off|none|null|\d{1,3})$/i.test(value.trim());

/** Where a secret is to be found: in the environment, a template, a file, a vault. */
const isReference = (value: string): boolean =>
  /\$\{|\{\{|^\$\w+$|^%\w+%$|^<.*>$|^\[.*\]$|^\*+$/.test(value) ||
  /^(?:[a-z][a-z0-9+.-]*:\/\/|arn:|vault:|\.{0,2}\/[\w.-]+\/)/i.test(value);

const isPlaceholder = (value: string): boolean =>
  /\$\{|\{\{|^<.*>$|^\[.*\]$|example|redacted|placeholder|change-?me|your[-_]/i.test(value) ||
  /^(?:x+|\*+|\.+|pass|password|passwd|secret|token)$/i.test(value);

/** Names of things: `orders-service-account`, `checkoutSession`. Words are short and have vowels; what is drawn by lot hardly ever has. */
const isWords = (value: string): boolean =>
  value
    .split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/)
    .every((part) => /^(?:\d{0,4}|[A-Z]{1,6}|[A-Za-z][a-z]{0,15})$/.test(part) && hasVowels(part));

const hasVowels = (part: string): boolean => part.length < 5 || /[aeiouy]/i.test(part);
