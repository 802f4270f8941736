/** Which scenario the studies of a question take, and what they take instead of its values. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { useSay } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { RunValues } from '../RunValues.tsx';
import { fixedForm, placeholders, readForm, runForm } from '../run-form.ts';
import { ScenarioChoice } from '../scenario/ScenarioChoice.tsx';
import shared from '../simulation.module.css';

export function RunSettings() {
  const say = useSay();
  const values = useId();
  const design = useSession((state) => state.design);
  const form = fixedForm(useStore(runForm));
  const [opened, setOpened] = useState(false);
  const isOpen = opened || Object.keys(readForm(design, form).wrong).length > 0;
  const standard = placeholders(design, form);
  const value = (name: keyof typeof standard) => form[name].trim() || standard[name];
  return (
    <>
      <ScenarioChoice />
      <button
        type="button"
        className={shared.values}
        aria-expanded={isOpen}
        aria-controls={values}
        data-testid="what-if-values"
        onClick={() => setOpened(!isOpen)}
      >
        {say(simulationTexts.settings, {
          duration: value('durationSeconds'),
          replications: value('replications'),
          seed: value('seed'),
          load: value('rateFactor'),
        })}
        {isOpen ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
      </button>
      <div id={values} className={shared.once} hidden={!isOpen}>
        {isOpen && <RunValues fixed />}
      </div>
    </>
  );
}
