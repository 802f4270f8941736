/** The head of a table: the names of its columns, and what those mean that do not say it themselves. */
import { tableTexts } from '../../app/languages/areas/table.ts';
import { useTexts } from '../../app/languages/language.ts';

type Column = keyof typeof tableTexts;

const helps: Partial<Record<Column, Column>> = { into: 'intoHelp', outOf: 'outOfHelp', load: 'loadHelp' };

/** The last column, that of the buttons, has no name. */
export function Head({ columns }: { readonly columns: readonly Column[] }) {
  const texts = useTexts(tableTexts);
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const help = helps[column];
          return (
            <th key={column} scope="col" title={help && texts[help]}>
              {texts[column]}
            </th>
          );
        })}
        <td />
      </tr>
    </thead>
  );
}
