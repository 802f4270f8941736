/** Every field of one scenario: what it is called, how it runs, what breaks and what is changed. */
import { formOf } from '../../../../core/kinds/form/form.ts';
import { scenario as schema } from '../../../../core/model/scenario.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { useSay } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { useWrittenField } from '../../../session/written-field.ts';
import { TypedField } from '../../../ui/typed-field.tsx';
import { FaultList } from './FaultList.tsx';
import { LoadSection } from './load/LoadSection.tsx';
import { OverrideList } from './OverrideList.tsx';
import styles from './scenario.module.css';

const fields = formOf(schema).filter(({ input }) => input !== 'list' && input !== 'json');

export function ScenarioForm({ id }: { readonly id: string }) {
  const say = useSay();
  const written = useWrittenField();
  const scenario = useSession((state) => state.design.scenarios?.[id]);
  if (scenario === undefined) return null;
  const place = { section: 'scenarios', id } as const;
  return (
    <>
      <div className={styles.fields}>
        {fields.map((field) => (
          <TypedField
            key={field.key}
            {...written(place, [field.key], field, scenario[field.key as keyof typeof scenario])}
          />
        ))}
      </div>
      <LoadSection id={id} scenario={scenario} />
      <FaultList id={id} scenario={scenario} />
      <OverrideList id={id} overrides={scenario.overrides ?? {}} />
      <p className={styles.id}>{say(scenarioTexts.id, { id })}</p>
    </>
  );
}
