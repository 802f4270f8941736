/** The design on paper, whoever asks for it: its picture as large as the page, under its name. Loaded when the page is idle. */
import { drawPicture } from '../../core/picture/draw-picture.ts';
import type { Mark } from '../../core/picture/mark.ts';
import type { Scene } from '../../core/picture/scene/scene.ts';
import { drawingOf, sceneNow } from './draw-picture.ts';
import { page } from './page.ts';
import styles from './print.module.css';

/** A picture whose wires were waited for. */
let prepared: Scene | undefined;
let sheet: HTMLElement | undefined;
let watching = false;

/** From now on the browser's own menu prints the design, too. It does not wait: what is drawn is what is known at that moment. */
export const watchPrinting = (): void => {
  if (watching) return;
  watching = true;
  window.addEventListener('beforeprint', () => {
    takeAway();
    // Whoever prints over the sheet of keys means that.
    if (page.getState().overlay === 'shortcuts') return;
    sheet = sheetOf(prepared ?? sceneNow());
    document.body.append(sheet);
  });
  window.addEventListener('afterprint', () => {
    takeAway();
    prepared = undefined;
  });
};

const takeAway = (): void => {
  sheet?.remove();
  sheet = undefined;
};

export const printDesign = async (): Promise<void> => {
  watchPrinting();
  prepared = (await drawingOf('whole')).scene;
  window.print();
};

const sheetOf = (scene: Scene): HTMLElement => {
  const title = document.createElement('h1');
  title.textContent = scene.name;
  const made = document.createElement('div');
  made.className = styles.sheet ?? '';
  made.dataset.print = '';
  const picture = elementOf(drawPicture(scene, { theme: 'light', background: false }));
  picture.setAttribute('preserveAspectRatio', 'xMinYMin meet');
  made.append(title, picture);
  return made;
};

/** In the page itself, so that nothing has to be decoded first. */
const elementOf = ({ tag, attributes, children }: Mark): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : elementOf(child))));
  return element;
};
