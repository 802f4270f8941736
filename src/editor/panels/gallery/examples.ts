/** The shipped examples, fetched from the page's own site. */
import type { Text } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import { open } from '../../session/opening.ts';

export interface Example {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly source: Text;
  readonly modelled: Text;
  readonly leftOut: Text;
  readonly question: Text;
}

const fetched = async (path: string): Promise<string> => {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
};

/** Rejects when the site cannot be reached. */
export const fetchExamples = async (): Promise<readonly Example[]> =>
  JSON.parse(await fetched('gallery.json')) as readonly Example[];

/** An example as the site keeps it; its own files need no check. */
export const fetchDesign = async (id: string): Promise<Design> => JSON.parse(await fetched(pathOf(id))) as Design;

const pathOf = (id: string): string => `examples/${id}.eventwright.json`;

/** Opens an example as if it were a file; false when it was refused. Rejects when the site cannot be reached. */
export const openExample = async (id: string): Promise<boolean> =>
  open(await fetched(pathOf(id)), `${id}.eventwright.json`, [], true);
