/** The target `markdown`: the documentation of a design as one file, with its picture, for a wiki or beside the code. */
import { documentationMark, documentationOf } from '../../core/codegen/documentation/documentation.ts';
import type { Call } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { isStopped, makeFiles } from './files-made.ts';

export const exportMarkdown = (call: Call, input: DesignInput, folder: Folder): number => {
  if (isStopped(call, input)) return 1;
  const isOurs = (before: string) => before.includes(documentationMark);
  return makeFiles(call, folder, [{ ...documentationOf(input.design), isOurs }]);
};
