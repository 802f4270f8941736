/** The name that an earlier export gave the project of a folder: kept, and told where the design is called otherwise now. */
import { manifestPath } from '../../core/codegen/apply-export.ts';
import { keptNameOf, keptSlugIn } from '../../core/codegen/kept-slug.ts';
import type { Call } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { refuseInput } from '../refusal.ts';
import { oneLine } from '../reporters/one-line.ts';

export const keptSlug = ({ read }: Folder): { readonly slug?: string } => {
  const kept = keptSlugIn(read);
  if ('problem' in kept) throw refuseInput(manifestPath, [kept.problem]);
  return kept;
};

export const tellKeptName = (call: Call, { design }: DesignInput, slug: string): void => {
  const told = keptNameOf(design, slug);
  if (told) call.terminal.err(`info: ${oneLine(told.en)}\n`);
};
