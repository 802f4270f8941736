/** The examples that ship with Eventwright, put into the bundle so that they are there wherever it runs. */
import entries from '../../public/gallery.json' with { type: 'json' };
import type { Text } from '../core/lib/text.ts';

export interface Example {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly question: Text;
  /** The design file, as it lies in the gallery. */
  readonly text: string;
}

const folder = '../../public/examples/';
const texts = import.meta.glob<string>('../../public/examples/*.eventwright.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const gallery: readonly Example[] = entries.map(({ id, title, summary, question }) => ({
  id,
  title,
  summary,
  question,
  text: texts[`${folder}${id}.eventwright.json`] ?? '',
}));
