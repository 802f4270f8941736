/** The target `svg`: the design as a picture, the same as the page makes, that holds the design and opens again in the page. */
import { pictureName } from '../../core/picture/file-name.ts';
import { heldInSvg } from '../../core/picture/held-in-svg.ts';
import { sceneWithWires } from '../../core/picture/picture-of.ts';
import { analyse } from '../../core/queueing/analyse.ts';
import type { Call } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { drawn } from '../picture.ts';
import { isStopped, makeFiles } from './files-made.ts';

export const exportSvg = (call: Call, input: DesignInput, folder: Folder): number => {
  if (isStopped(call, input)) return 1;
  const { design, text } = input;
  return makeFiles(call, folder, [
    {
      path: `${pictureName(design.name)}.svg`,
      text: drawn(call, sceneWithWires(design, analyse(design), 'en'), text),
      // A picture without a design in it was drawn by somebody else.
      isOurs: (before) => heldInSvg(before) !== null,
    },
  ]);
};
