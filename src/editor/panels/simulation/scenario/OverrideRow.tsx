/** One field with another value than the drawing has: typed, chosen or switched as its kind asks for. */
import { Trash2 } from 'lucide-react';
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../../core/lib/text.ts';
import { verbatim } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { type Say, useSay } from '../../../app/languages/language.ts';
import { write } from '../../../session/place.ts';
import { useSession } from '../../../session/session.ts';
import { useWrittenField } from '../../../session/written-field.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TypedField } from '../../../ui/typed-field.tsx';
import { fieldTitle } from './field-title.ts';
import styles from './scenario.module.css';
import { placeOf } from './tunable.ts';

export interface OverrideRowProps {
  readonly scenario: string;
  readonly pointer: string;
  readonly value: unknown;
  readonly onRemove: () => void;
}

export function OverrideRow({ scenario, pointer, value, onRemove }: OverrideRowProps) {
  const say = useSay();
  const written = useWrittenField();
  const design = useSession((state) => state.design);
  const record = { section: 'scenarios', id: scenario } as const;
  const path = ['overrides', pointer];
  const { field, title, drawn } = describe(design, pointer, say);
  const help =
    drawn === undefined ? say(scenarioTexts.drawnNothing) : say(scenarioTexts.drawn, { value: String(drawn) });
  const shared = { name: `overrides.${pointer}`, label: title, help };
  return (
    <div className={styles.row} data-override={pointer}>
      {field?.input === 'boolean' || field?.input === 'choice' ? (
        <ChoiceField
          {...shared}
          value={String(value)}
          options={optionsOf(field, say)}
          onChoose={(next) => write(record, path, field.input === 'boolean' ? next === 'true' : next)}
        />
      ) : field === undefined ? (
        <TypedField {...shared} value={JSON.stringify(value)} onType={(text, visit) => typedJson(text, visit)} />
      ) : (
        <TypedField {...written(record, path, field, value)} {...shared} unit={field.unit} placeholder={undefined} />
      )}
      <div className={styles.end}>
        <IconButton label={say(scenarioTexts.removeOverride, { field: title })} onClick={onRemove}>
          <Trash2 />
        </IconButton>
      </div>
    </div>
  );

  function typedJson(text: string, visit: string): string | null {
    const parsed = parsedJson(text);
    const reason: Text | null = parsed === undefined ? scenarioTexts.badJson : write(record, path, parsed, visit);
    return reason && say(reason);
  }
}

interface Described {
  readonly field: FormField | undefined;
  readonly title: string;
  readonly drawn: unknown;
}

const describe = (design: Design, pointer: string, say: Say): Described => {
  const tunable = placeOf(design, pointer)?.tunable;
  const title = fieldTitle(design, pointer, say);
  return { field: tunable?.field, title, drawn: tunable && (tunable.value ?? tunable.field.default) };
};

const optionsOf = (field: FormField, say: Say) =>
  field.input === 'boolean'
    ? [
        { value: 'true', label: say(scenarioTexts.yes) },
        { value: 'false', label: say(scenarioTexts.no) },
      ]
    : (field.options ?? []).map((option) => ({
        value: option,
        label: say(field.titles?.[option] ?? verbatim(option)),
      }));

/** Undefined where it is no JSON. */
const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
