/** The target `json-schema`: one file per message and version, complete in itself, for registries and validators elsewhere. */
import { schemaFiles, schemaMark } from '../../core/codegen/documentation/schema-files.ts';
import type { Call } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { isStopped, makeFiles } from './files-made.ts';

export const exportJsonSchema = (call: Call, input: DesignInput, folder: Folder): number => {
  if (isStopped(call, input)) return 1;
  const isOurs = (before: string) => before.includes(schemaMark);
  return makeFiles(
    call,
    folder,
    schemaFiles(input.design).map((file) => ({ ...file, isOurs })),
  );
};
