/** The design on paper: its picture as large as the page, under its name. Loaded when somebody prints. */
import { svgOf } from '../panels/share/picture/picture-file.ts';
import { session } from '../session/session.ts';
import { drawingOf } from './draw-picture.ts';
import styles from './print.module.css';

/** Resolves when the browser's own window has been closed. */
export const printDesign = async (): Promise<void> => {
  const { scene } = await drawingOf('whole');
  const svg = await svgOf(scene, { theme: 'light', background: false, held: null });
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const sheet = sheetOf(image);
  try {
    await image.decode();
    document.body.append(sheet);
    window.print();
  } finally {
    sheet.remove();
    URL.revokeObjectURL(image.src);
  }
};

const sheetOf = (image: HTMLImageElement): HTMLElement => {
  const { name } = session.getState().design;
  const title = document.createElement('h1');
  title.textContent = name;
  image.alt = name;
  const sheet = document.createElement('div');
  sheet.className = styles.sheet ?? '';
  sheet.dataset.print = '';
  sheet.append(title, image);
  return sheet;
};
