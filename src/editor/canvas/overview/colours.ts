/** The colours of the overview: those of the page's tokens in the theme that is shown, mixed as the styles of the nodes mix them. */
import type { Batch } from './picture.ts';

export interface Paint {
  readonly fill: string;
  readonly line: string;
}

export interface Colours {
  readonly ground: string;
  readonly link: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly text: string;
  readonly plate: string;
  readonly error: string;
  readonly warning: string;
  readonly box: (batch: Pick<Batch, 'type' | 'tone'>) => Paint;
  /** Of a context in one of the format's colours. */
  readonly frame: (color: string) => Paint & { readonly text: string };
  readonly font: string;
}

export const coloursOf = (canvas: HTMLCanvasElement): Colours => {
  const style = getComputedStyle(canvas);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const surface = token('surface');
  const paints: Readonly<Record<string, Paint>> = {
    ...Object.fromEntries(
      ['publisher', 'topic', 'service', 'subscriber'].map((kind) => [
        kind,
        { fill: mixed(token(kind), 30, surface), line: mixed(token(kind), 70, surface) },
      ]),
    ),
    card: { fill: mixed(token('service'), 12, surface), line: token('line-strong') },
    note: { fill: token('note-soft'), line: token('note-line') },
    busy: { fill: token('warning-soft'), line: token('warning') },
    overloaded: { fill: token('error-soft'), line: token('error') },
  };
  const plain: Paint = { fill: surface, line: token('line-strong') };
  const frames = new Map<string, Paint & { readonly text: string }>();
  const frameOf = (color: string) => {
    const tint = token(`tint-${color}`);
    return {
      fill: mixed(tint, 7, 'transparent'),
      line: mixed(tint, 40, 'transparent'),
      text: mixed(tint, 45, token('text')),
    };
  };
  return {
    ground: token('surface-canvas'),
    link: token('edge'),
    accent: token('accent'),
    accentSoft: mixed(token('accent'), 14, 'transparent'),
    text: token('text'),
    plate: mixed(token('surface-canvas'), 78, 'transparent'),
    error: token('error'),
    warning: token('warning'),
    box: ({ type, tone }) => paints[tone === 'plain' ? type : tone] ?? plain,
    frame: (color) => {
      const known = frames.get(color) ?? frameOf(color);
      frames.set(color, known);
      return known;
    },
    font: style.fontFamily,
  };
};

const mixed = (one: string, percent: number, other: string): string =>
  `color-mix(in srgb, ${one} ${percent}%, ${other})`;
