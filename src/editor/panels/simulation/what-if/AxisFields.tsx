/** One number of a sweep: the element, its field, and the values. */
import { rateFactor } from '../../../../core/simulation/study/sweep.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import dock from '../../../ui/dock.module.css';
import { nameOfElement } from '../scenario/targets.ts';
import { placeOf, tunablesOf } from '../scenario/tunable.ts';
import { type AxisForm, axisOf, elementsWithNumbers, isNumber, loadAxis, readValues } from './axis.ts';
import styles from './what-if.module.css';

export interface AxisFieldsProps {
  readonly axis: AxisForm;
  readonly second: boolean;
  readonly onChange: (axis: AxisForm) => void;
}

export function AxisFields({ axis, second, onChange }: AxisFieldsProps) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const place = axis.parameter === rateFactor ? null : placeOf(design, axis.parameter);
  const fields = place === null ? [] : tunablesOf(design, place.section, place.id).filter(isNumber);
  const isWrong = 'en' in readValues(axis);
  const chooseElement = (name: string) => {
    const element = elementsWithNumbers(design).find(({ section, id }) => `${section} ${id}` === name);
    const [first] = element === undefined ? [] : tunablesOf(design, element.section, element.id).filter(isNumber);
    onChange(first === undefined ? loadAxis : axisOf(first));
  };
  const chooseField = (pointer: string) => {
    const tunable = fields.find((each) => each.pointer === pointer);
    if (tunable) onChange(axisOf(tunable));
  };
  return (
    <div className={styles.axis}>
      <label className={`${dock.field} ${styles.long}`}>
        {second ? texts.secondParameter : texts.parameter}
        <select
          name={second ? 'element2' : 'element'}
          value={place === null ? '' : `${place.section} ${place.id}`}
          onChange={({ target }) => chooseElement(target.value)}
        >
          <option value="">{texts.load}</option>
          {elementsWithNumbers(design).map(({ section, id }) => (
            <option key={`${section} ${id}`} value={`${section} ${id}`}>
              {nameOfElement(design, id)}
            </option>
          ))}
        </select>
      </label>
      {place !== null && (
        <label className={`${dock.field} ${styles.long}`}>
          {texts.field}
          <select
            name={second ? 'field2' : 'field'}
            value={axis.parameter}
            onChange={({ target }) => chooseField(target.value)}
          >
            {fields.map(({ pointer, titles }) => (
              <option key={pointer} value={pointer}>
                {titles.map((each) => say(each)).join(' › ')}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={`${dock.field} ${styles.long}`}>
        {texts.values}
        <input
          name={second ? 'values2' : 'values'}
          autoComplete="off"
          placeholder={texts.valuesHelp}
          value={axis.values}
          aria-invalid={isWrong}
          onChange={({ target }) => onChange({ ...axis, values: target.value })}
        />
      </label>
    </div>
  );
}
