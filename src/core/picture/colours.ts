/** The colours of a picture in both themes: those of the page's tokens, mixed as its styles mix them. */
import type { Tint } from './scene/scene.ts';

export type PictureTheme = 'light' | 'dark';

/** Names as the page's tokens have them; a test holds the two together. */
const light = {
  'surface-canvas': '#f5f6f9',
  surface: '#ffffff',
  line: '#e3e6ec',
  text: '#191c23',
  'text-quiet': '#505a6b',
  'text-faint': '#636d7d',
  error: '#be2737',
  warning: '#935200',
  good: '#1a7047',
  publisher: '#0b7466',
  'publisher-soft': '#e1f4f0',
  topic: '#6b3cb9',
  'topic-soft': '#f0e9fb',
  service: '#205fb5',
  'service-soft': '#e6effb',
  subscriber: '#a04409',
  'subscriber-soft': '#fceee3',
  'note-soft': '#fff6d1',
  'note-line': '#e3d48e',
  edge: '#8a94a6',
};

export type Colours = Readonly<Record<keyof typeof light, string>>;

const dark: Colours = {
  'surface-canvas': '#101218',
  surface: '#181b22',
  line: '#2a2f3a',
  text: '#e9ebf0',
  'text-quiet': '#abb3c1',
  'text-faint': '#929bab',
  error: '#ff8a93',
  warning: '#f0b45c',
  good: '#6fcf9c',
  publisher: '#58c9b6',
  'publisher-soft': '#15302d',
  topic: '#bd9bf5',
  'topic-soft': '#2a213d',
  service: '#85b4f8',
  'service-soft': '#1a2a42',
  subscriber: '#f2a272',
  'subscriber-soft': '#38251a',
  'note-soft': '#332e1a',
  'note-line': '#5d5329',
  edge: '#6f7a8d',
};

export const colours: Readonly<Record<PictureTheme, Colours>> = { light, dark };

export const tints: Readonly<Record<Tint, string>> = {
  slate: '#64748b',
  blue: '#3b7ddd',
  cyan: '#1597b0',
  green: '#2c9a5f',
  amber: '#c78a12',
  orange: '#d9702a',
  red: '#d24a57',
  violet: '#8a5cd6',
};

/** `share` (0 to 1) of one colour, the rest of the other; both and the answer as `#rrggbb`. */
export const mixed = (one: string, share: number, other: string): string => {
  const [first, second] = [channels(one), channels(other)];
  const sum = first.map((value, at) => Math.round(value * share + (second[at] ?? 0) * (1 - share)));
  return `#${sum.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
