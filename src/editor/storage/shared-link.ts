/**
 * A whole design in the fragment of an address, which browsers never send to a server: version, check sum, then the text,
 * deflated (RFC 1951) and written in base64url (RFC 4648). Loaded when a link is made or opened.
 */
import { deflateSync, Inflate } from 'fflate';
import { crcOf } from '../../core/lib/crc.ts';
import { ok, type Result, refused } from '../../core/lib/result.ts';
import type { Design } from '../../core/model/design.ts';
import { limits } from '../../core/model/limits.ts';
import { printDesign } from '../../core/model/text/canonical.ts';
import { parseDesign } from '../../core/model/text/parse.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import { linkMark } from './link-mark.ts';
import { linkProblems } from './link-problems.ts';

const version = '1';

/** The fragment, beginning with `#`. */
export const fragmentOf = (design: Design): string => {
  const bytes = new TextEncoder().encode(JSON.stringify(design));
  return `${linkMark}${version}.${sumOf(bytes)}.${base64Of(deflateSync(bytes, { level: 9, mem: 12 }))}`;
};

/** The text of the design in a fragment, in its canonical form; or what is wrong with the link. */
export const textInFragment = (fragment: string): Result<string, Problem> => {
  const [found, sum = '', data = ''] = fragment.slice(linkMark.length).split('.');
  if (found !== version) return refused(/^\d+$/.test(found ?? '') ? linkProblems.newer : linkProblems.damaged);
  const bytes = inflated(bytesOf(data));
  if (bytes === 'too-large') return refused(linkProblems.tooLarge);
  if (!bytes || sumOf(bytes) !== sum) return refused(linkProblems.damaged);
  const text = new TextDecoder().decode(bytes);
  const read = parseDesign(text);
  return ok(read.ok ? printDesign(read.value) : text);
};

const sumOf = (bytes: Uint8Array): string => crcOf(bytes).toString(16).padStart(8, '0');

const base64Of = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

/** Chats add spaces and line ends to what they wrap. */
const bytesOf = (data: string): Uint8Array | null => {
  try {
    const binary = atob(
      data
        .replace(/\s|%20/g, '')
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
};

/** A small part grows to at most a thousand times its size before its length is looked at. */
const partBytes = 4096;

/** Null for what is not deflated; a link that would fill the memory is stopped in time. */
const inflated = (bytes: Uint8Array | null): Uint8Array | null | 'too-large' => {
  if (!bytes) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < bytes.length; at += partBytes) {
      stream.push(bytes.subarray(at, at + partBytes), at + partBytes >= bytes.length);
      if (length > limits.textBytes) return 'too-large';
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
