/** How findings speak: sentences in every language with the names that people gave. */
import { pointerOf } from '../lib/pointer.ts';
import { fill, listed, type Text, type TextValue } from '../lib/text.ts';
import type { Design } from '../model/design.ts';

export const say = (en: string, zh: string, values: Readonly<Record<string, TextValue>> = {}): Text =>
  fill({ en, zh }, values);

/** The name of a node as people know it. */
export const nodeName = (design: Design, id: string): string => design.nodes?.[id]?.name ?? id;

export const nodeNames = (design: Design, ids: readonly string[]): Text =>
  listed(ids.map((id) => `“${nodeName(design, id)}”`));

export const messageName = (design: Design, id: string): string => design.messages?.[id]?.name ?? id;

export const messageNames = (design: Design, ids: readonly string[]): Text =>
  listed(ids.map((id) => `“${messageName(design, id)}”`));

/** Reasons one after the other, in one sentence. */
export const joined = (parts: readonly Text[]): Text => ({
  en: parts.map(({ en }) => en).join(', '),
  zh: parts.map(({ zh }) => zh).join('，'),
});

/** A share as a percentage with at most four significant digits. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`;

export const nodeAt = (id: string, ...field: string[]): string => pointerOf(['nodes', id, ...field]);
export const linkAt = (id: string, ...field: string[]): string => pointerOf(['links', id, ...field]);
export const messageAt = (id: string, ...field: (string | number)[]): string => pointerOf(['messages', id, ...field]);

export const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];
