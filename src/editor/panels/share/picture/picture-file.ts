/** A scene as the file of a picture: SVG text, or PNG through the browser's own drawing of it. */
import type { PictureTheme } from '../../../../core/picture/colours.ts';
import { areaOf } from '../../../../core/picture/draw-picture.ts';
import { fontStyle } from '../../../../core/picture/font.ts';
import { holdingInPng } from '../../../../core/picture/held-in-png.ts';
import type { Scene } from '../../../../core/picture/scene/scene.ts';
import { ownFont } from '../../../ui/own-font.ts';
import { svgInWorker } from '../../../workers/picture-in-worker.ts';

export interface Wanted {
  readonly theme: PictureTheme;
  readonly background: boolean;
  /** Text of the design that the file holds, so that it opens again; null: none. */
  readonly held: string | null;
}

/** The picture with its font inside, so that its words look the same everywhere. */
export const svgOf = async (scene: Scene, wanted: Wanted, noLongerWanted?: AbortSignal): Promise<string> =>
  svgInWorker(scene, { ...wanted, style: await letters() }, noLongerWanted);

/** Without the font the picture still stands. */
const letters = async (): Promise<string> => {
  const font = await ownFont();
  return font === null ? '' : fontStyle(font);
};

/** No browser draws more pixels than this in one picture, neither across nor in all. */
const mostAcross = 16_000;
const mostPixels = 120_000_000;

export const sizeOf = (scene: Scene, scale: number): { readonly width: number; readonly height: number } => {
  const { width, height } = areaOf(scene);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
};

export const isTooLarge = (scene: Scene, scale: number): boolean => {
  const { width, height } = sizeOf(scene, scale);
  return Math.max(width, height) > mostAcross || width * height > mostPixels;
};

/** Rejects where the browser cannot draw a picture of this size. */
export const pngOf = async (scene: Scene, wanted: Wanted, scale: number): Promise<Blob> => {
  const image = await loaded(await svgOf(scene, { ...wanted, held: null }));
  const { width, height } = sizeOf(scene, scale);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser made no picture.');
  if (wanted.held === null) return blob;
  const bytes = holdingInPng(new Uint8Array(await blob.arrayBuffer()), new TextEncoder().encode(wanted.held));
  return new Blob([bytes as BlobPart], { type: 'image/png' });
};

const loaded = async (svg: string): Promise<HTMLImageElement> => {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(image.src);
  }
  return image;
};
