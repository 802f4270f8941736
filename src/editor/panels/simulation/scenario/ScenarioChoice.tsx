/** Which scenario the next run takes. */
import { useStore } from 'zustand';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import dock from '../../../ui/dock.module.css';
import { chosenScenario, runForm } from '../run-form.ts';

export function ScenarioChoice() {
  const texts = useTexts(simulationTexts);
  const design = useSession((state) => state.design);
  const form = useStore(runForm);
  return (
    <label className={dock.field}>
      {texts.scenario}
      <select
        name="scenario"
        value={chosenScenario(design, form) ?? ''}
        onChange={({ target }) => runForm.setState({ scenario: target.value === '' ? null : target.value })}
      >
        <option value="">{texts.noScenario}</option>
        {Object.entries(design.scenarios ?? {}).map(([id, { name }]) => (
          <option key={id} value={id}>
            {name ?? id}
          </option>
        ))}
      </select>
    </label>
  );
}
