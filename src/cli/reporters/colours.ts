/** Colours of a terminal (ECMA-48, Select Graphic Rendition), where somebody looks at one that shows them. */
import type { Severity } from '../../core/model/design.ts';

export type Paint = (text: string, look: Severity | 'strong' | 'quiet') => string;

const codes = { error: [31, 39], warning: [33, 39], info: [36, 39], strong: [1, 22], quiet: [2, 22] } as const;

export const painted: Paint = (text, look) => `\u001b[${codes[look][0]}m${text}\u001b[${codes[look][1]}m`;
export const plain: Paint = (text) => text;
