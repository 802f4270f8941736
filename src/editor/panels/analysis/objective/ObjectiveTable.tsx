/** What was promised of the design and what the closed forms predict of it. */
import { analysisTexts } from '../../app/languages/areas/analysis.ts';
import { useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { durationOf } from '../../ui/figures.ts';

export function ObjectiveTable() {
  const texts = useTexts(analysisTexts);
  const objectives = useSession((state) => state.analysis.objectives);
  const design = useSession((state) => state.design);
  const verdict = (met: boolean | null) => (met === null ? texts.unknown : met ? texts.met : texts.missed);
  if (Object.keys(objectives).length === 0) return null;
  return (
    <table className={dock.table} data-testid="analysis-objectives">
      <caption>{texts.objectives}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.objectives}</th>
          <th scope="col">{texts.predicted}</th>
          <th scope="col" className={dock.words}>
            {texts.biggestShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(objectives).map(([id, { predictedMs, met, biggestShare }]) => (
          <tr key={id}>
            <th scope="row">{design.objectives?.[id]?.name ?? id}</th>
            <td>
              {predictedMs !== null && durationOf(predictedMs)}{' '}
              <span className={dock.tag} data-tone={met === null ? undefined : met ? 'good' : 'error'}>
                {verdict(met)}
              </span>
            </td>
            <td className={dock.words}>
              {biggestShare !== null && (
                <button type="button" className={dock.link} onClick={() => reveal({ links: [biggestShare] })}>
                  {design.links?.[biggestShare]?.name ?? biggestShare}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
