/** Pictures as the terminal makes them: with their letters inside, in the colours that the call asks for. */
import font from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { drawPicture } from '../core/picture/draw-picture.ts';
import { fontStyle } from '../core/picture/font.ts';
import type { Mark } from '../core/picture/mark.ts';
import type { Scene } from '../core/picture/scene/scene.ts';
import { type Call, type Flag, flagValue } from './command.ts';
import { choiceOf } from './numbers.ts';

export const themeFlag: Flag = { value: 'THEME', help: 'colours of the picture: light or dark (light)' };

export const drawn = (call: Call, scene: Scene): Mark =>
  drawPicture(scene, { theme: themeOf(call), background: true, style: fontStyle(font) });

export const themeOf = (call: Call): 'light' | 'dark' =>
  choiceOf('--theme', flagValue(call, 'theme') ?? 'light', ['light', 'dark'] as const);
