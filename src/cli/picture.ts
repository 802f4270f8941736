/** Pictures as the terminal makes them: with their letters inside, in the colours that the call asks for. */
import font from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { fontStyle } from '../core/picture/font.ts';
import type { Scene } from '../core/picture/scene/scene.ts';
import { svgOf } from '../core/picture/svg-of.ts';
import { type Call, type Flag, flagValue } from './command.ts';
import { choiceOf } from './numbers.ts';

export const themeFlag: Flag = { value: 'THEME', help: 'colours of the picture: light or dark (light)' };

/** A style sheet that brings the letters along. */
export const letters = fontStyle(font);

/** `held` is the text of the design that the picture holds; null: none. */
export const drawn = (call: Call, scene: Scene, held: string | null): string =>
  `${svgOf(scene, { theme: themeOf(call), background: true, style: letters, held })}\n`;

export const themeOf = (call: Call): 'light' | 'dark' =>
  choiceOf('--theme', flagValue(call, 'theme') ?? 'light', ['light', 'dark'] as const);
