/** The addresses at which this site opens or shows a design. Loaded when a link is made. */
import type { Design } from '../../core/model/design.ts';
import { fragmentOf } from '../storage/shared-link.ts';
import { embedMark } from './embed/embed-mark.ts';

export const addressOf = (design: Design, how: 'open' | 'embed'): string =>
  `${location.origin}${location.pathname}${how === 'embed' ? `?${embedMark}` : ''}${fragmentOf(design)}`;
