/** Below a field that a broker decides by default: whether its value is the broker's, a person's or the format's. */
import { useMemo } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { valueWords } from '../../../core/kinds/form/value-words.ts';
import { pointerOf } from '../../../core/lib/pointer.ts';
import { type Text, verbatim } from '../../../core/lib/text.ts';
import { broker as brokerSchema } from '../../../core/model/broker.ts';
import { titlesOf } from '../../../core/model/field.ts';
import { type FieldOrigin, originOf } from '../../../core/model/presets/origin-of.ts';
import { presetTexts } from '../../app/languages/areas/presets.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import styles from './field.module.css';
import type { FieldProps } from './WrittenField.tsx';

export function Origin({ place, path, field }: FieldProps) {
  const say = useSay();
  const design = useSession((state) => state.design);
  const pointer = pointerOf([place.section, place.id, ...path]);
  const found = useMemo(() => originOf(design, pointer), [design, pointer]);
  if (!found) return null;
  const { origin, broker, preset } = found;
  const value = preset.kind === 'example' ? verbatim(preset.setting) : valueWords(field, preset.value);
  const named = { broker: titlesOf(brokerSchema)[broker] ?? verbatim(broker), value: value ?? verbatim('') };
  return (
    <p className={styles.origin} data-origin={origin} data-origin-of={field.key}>
      {say(sentenceOf(found, field), named)}{' '}
      <a href={preset.source} target="_blank" rel="noopener noreferrer" title={preset.note && say(preset.note)}>
        {preset.kind === 'example' && origin !== 'documented' ? new URL(preset.source).host : preset.setting}
      </a>
    </p>
  );
}

const sentenceOf = ({ origin, preset }: FieldOrigin, field: FormField): Text => {
  const none = valueWords(field, preset.value) === null;
  if (preset.kind === 'example')
    return { documented: presetTexts.isExample, changed: presetTexts.unlikeExample, default: presetTexts.noExample }[
      origin
    ];
  if (origin === 'documented') return none ? presetTexts.noneDocumented : presetTexts.fromDocumentation;
  if (origin === 'changed') return none ? presetTexts.addedByYou : presetTexts.changedByYou;
  return presetTexts.notBroker;
};
