/** The drills as a menu: each makes a scenario for this design in one step, or says why it would break nothing here. */
import { Siren } from 'lucide-react';
import { useMemo } from 'react';
import { drills } from '../../../../core/drills/index.ts';
import { rehearsal } from '../../../../core/drills/rehearsal.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { takeScenario } from '../../../session/study-acts.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { MenuItem } from '../../../ui/menu-items.tsx';

export interface DrillMenuProps {
  /** Takes the id of the scenario; null where it was refused. */
  readonly onAdd: (id: string | null) => void;
}

export function DrillMenu({ onAdd }: DrillMenuProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const planned = usePlanned();
  return (
    <Menu button={<Button icon={<Siren aria-hidden="true" />}>{texts.addDrill}</Button>}>
      {planned.map(({ drill, plan }) =>
        plan.ok ? (
          <MenuItem
            key={drill.id}
            note={say(drill.summary)}
            onSelect={() => {
              const { name, description, scenario } = plan.value;
              onAdd(takeScenario(say(name), { description: say(description), ...scenario }));
            }}
          >
            {say(drill.title)}
          </MenuItem>
        ) : (
          <MenuItem key={drill.id} note={say(plan.reason)} disabled onSelect={() => undefined}>
            {say(drill.title)}
          </MenuItem>
        ),
      )}
    </Menu>
  );
}

/** Each drill for the design as it is, aimed at what is selected. */
const usePlanned = () => {
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis);
  const { nodes, links } = useSession((state) => state.selection);
  return useMemo(
    () => drills.map((drill) => ({ drill, plan: rehearsal(drill, design, analysis, [...nodes, ...links]) })),
    [design, analysis, nodes, links],
  );
};
