/** A picture in two themes at once: what differs between them is a class, and the style sheet says what it is in each. */
import type { colours } from '../../picture/colours.ts';
import { drawPicture } from '../../picture/draw-picture.ts';
import type { Mark } from '../../picture/mark.ts';
import type { Scene } from '../../picture/scene/scene.ts';

export interface ThemedPicture {
  readonly picture: Mark;
  /** Of its classes, light and dark. */
  readonly light: string;
  readonly dark: string;
}

/** On the colour of a card, so that the page shows where the picture ends. */
export const themedPicture = (scene: Scene, alternative: string): ThemedPicture => {
  const draw = (theme: keyof typeof colours) => drawPicture(scene, { theme, background: true });
  const classes = new Map<string, Themed>();
  const { attributes, ...rest } = together(draw('light'), draw('dark'), classes);
  const all = [...classes.values()];
  return {
    picture: { ...rest, attributes: { ...attributes, 'aria-label': alternative } },
    light: all.map(({ name, property, light }) => `.${name}{${property}:${light}}`).join(''),
    dark: all.map(({ name, property, dark }) => `.${name}{${property}:${dark}}`).join(''),
  };
};

interface Themed {
  readonly name: string;
  readonly property: string;
  readonly light: string | number;
  readonly dark: string | number;
}

/** Both are drawn by the same steps, so that they differ in the values of attributes only. */
const together = (light: Mark, dark: Mark, classes: Map<string, Themed>): Mark => {
  const differing = Object.entries(light.attributes).flatMap(([property, value]) => {
    const other = dark.attributes[property] ?? value;
    return other === value ? [] : [classOf(classes, property, value, other)];
  });
  return {
    tag: light.tag,
    attributes: { ...light.attributes, ...(differing.length > 0 && { class: differing.join(' ') }) },
    children: light.children.map((child, at) => {
      const other = dark.children[at];
      return typeof child === 'string' || typeof other !== 'object' ? child : together(child, other, classes);
    }),
  };
};

const classOf = (classes: Map<string, Themed>, property: string, light: string | number, dark: string | number) => {
  const key = `${property} ${light} ${dark}`;
  const known = classes.get(key) ?? { name: `p${classes.size}`, property, light, dark };
  classes.set(key, known);
  return known.name;
};
