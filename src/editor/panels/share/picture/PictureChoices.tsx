/** What kind of picture is wanted. */
import type { PictureTheme } from '../../../../core/picture/colours.ts';
import type { Scene } from '../../../../core/picture/scene/scene.ts';
import { pictureTexts } from '../../../app/languages/areas/picture.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { isTooLarge, sizeOf } from './picture-file.ts';
import type { Part } from './use-drawing.ts';

export interface Choice {
  readonly part: Part;
  readonly format: 'svg' | 'png';
  /** Pixels of a PNG for each unit of the canvas. */
  readonly scale: number;
  readonly theme: PictureTheme;
  readonly background: boolean;
  /** The file holds the design. */
  readonly hold: boolean;
}

export interface PictureChoicesProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** Something is selected that can be drawn alone. */
  readonly selectable: boolean;
  readonly scene: Scene | null;
}

const scales = [1, 2, 3];

export function PictureChoices({ choice, onChoose, selectable, scene }: PictureChoicesProps) {
  const texts = useTexts(pictureTexts);
  const say = useSay();
  const choose = (part: Partial<Choice>) => onChoose({ ...choice, ...part });
  const options = (values: readonly ('whole' | 'selection' | 'svg' | 'png' | 'light' | 'dark')[]) =>
    values.map((value) => ({ value, label: texts[value], disabled: value === 'selection' && !selectable }));
  const sizes = scales.map((scale) => {
    const tooLarge = scene !== null && isTooLarge(scene, scale);
    const size = scene ? sizeOf(scene, scale) : { width: 0, height: 0 };
    const words = { scale, width: String(size.width), height: String(size.height) };
    return {
      value: String(scale),
      label: say(tooLarge ? pictureTexts.tooLarge : pictureTexts.pixels, words),
      disabled: tooLarge,
    };
  });
  return (
    <>
      <ChoiceField
        name="part"
        label={texts.part}
        value={choice.part}
        options={options(['whole', 'selection'])}
        onChoose={(part) => choose({ part: part as Part })}
      />
      <ChoiceField
        name="format"
        label={texts.format}
        value={choice.format}
        options={options(['svg', 'png'])}
        onChoose={(format) => choose({ format: format as Choice['format'] })}
      />
      {choice.format === 'png' && (
        <ChoiceField
          name="scale"
          label={texts.scale}
          value={String(choice.scale)}
          options={sizes}
          onChoose={(scale) => choose({ scale: Number(scale) })}
        />
      )}
      <ChoiceField
        name="theme"
        label={texts.theme}
        value={choice.theme}
        options={options(['light', 'dark'])}
        onChoose={(theme) => choose({ theme: theme as PictureTheme })}
      />
      <Checkbox
        label={texts.background}
        checked={choice.background}
        onChange={(background) => choose({ background })}
      />
      <Checkbox label={texts.hold} help={texts.holdHelp} checked={choice.hold} onChange={(hold) => choose({ hold })} />
    </>
  );
}
