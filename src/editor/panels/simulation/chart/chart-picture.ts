/** A chart as a picture of its own: its title, what was drawn, and which colour is which. */
import type { ChartSpec } from './chart-spec.ts';
import { seriesColour, themeNow } from './theme-now.ts';

const margin = 14;
const titleHeight = 30;
const rowHeight = 18;

/** A PNG of the drawn canvas, in the theme that it was drawn in. */
export const chartPicture = (drawn: HTMLCanvasElement, spec: ChartSpec): Promise<Blob> => {
  const unit = devicePixelRatio;
  const theme = themeNow();
  const notes = (spec.shades ?? []).map(({ name }) => ({ name, colour: theme.fault }));
  const names = spec.series.map(({ name }, at) => ({ name, colour: seriesColour(theme, at) }));
  const rows = [...names, ...notes];
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width + 2 * margin * unit;
  canvas.height = drawn.height + (titleHeight + rows.length * rowHeight + 2 * margin) * unit;
  const pen = canvas.getContext('2d');
  if (pen === null) return Promise.reject(new Error('no canvas'));
  pen.fillStyle = theme.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, margin * unit, (margin + titleHeight) * unit);
  pen.scale(unit, unit);
  pen.textBaseline = 'middle';
  pen.fillStyle = theme.text;
  pen.font = `600 ${theme.font.replace(/^\d+/, '14')}`;
  pen.fillText(spec.title, margin, margin + titleHeight / 2 - 4);
  pen.font = theme.font.replace(/^\d+/, '12');
  rows.forEach(({ name, colour }, row) => {
    const y = margin + titleHeight + drawn.height / unit + (row + 0.5) * rowHeight;
    pen.fillStyle = colour;
    pen.fillRect(margin, y - 5, 10, 10);
    pen.fillStyle = theme.text;
    pen.fillText(name, margin + 18, y + 0.5);
  });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
  );
};
