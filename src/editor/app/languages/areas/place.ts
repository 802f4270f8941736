/** Words of where something stands and how large it is drawn. */
import type { Catalogue } from '../language.ts';

export const placeTexts = {
  placeAndSize: { en: 'Place and size', zh: '位置与大小' },
  left: { en: 'Left edge', zh: '左边缘' },
  leftHelp: {
    en: 'Where it begins on the canvas; more is further to the right.',
    zh: '在画布上的起点，数值越大越靠右。',
  },
  top: { en: 'Upper edge', zh: '上边缘' },
  topHelp: { en: 'Where it begins on the canvas; more is further down.', zh: '在画布上的起点，数值越大越靠下。' },
  width: { en: 'Width', zh: '宽度' },
  height: { en: 'Height', zh: '高度' },
  sizeHelp: {
    en: 'In the units of the canvas, which are pixels at 100 %. Without it, as usual for its kind.',
    zh: '以画布单位计，缩放 100 % 时即像素。不填则使用该类的默认大小。',
  },
  needed: { en: 'A whole number is needed here.', zh: '此处需要整数。' },
} as const satisfies Catalogue;
