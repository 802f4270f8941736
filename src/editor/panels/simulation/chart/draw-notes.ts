/** What a chart says beside its values: stretches in which something happened, and places with a name. */
import type uPlot from 'uplot';
import type { Mark, Shade } from './chart-spec.ts';
import type { ChartTheme } from './theme-now.ts';

/** Under everything else; hatched edges keep them apart from the bands without colour. */
export const drawShades = ({ ctx, bbox, valToPos }: uPlot, shades: readonly Shade[], theme: ChartTheme): void => {
  ctx.save();
  for (const { from, to } of shades) {
    const left = valToPos(from, 'x', true);
    const right = valToPos(to, 'x', true);
    ctx.globalAlpha = 0.13;
    ctx.fillStyle = theme.fault;
    ctx.fillRect(left, bbox.top, Math.max(right - left, 1), bbox.height);
    ctx.globalAlpha = 0.7;
    ctx.strokeStyle = theme.fault;
    ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.strokeRect(left, bbox.top, Math.max(right - left, 1), bbox.height);
  }
  ctx.restore();
};

/** Each name stands lower than the one before it, so that near ones do not cover each other. */
export const drawMarks = ({ ctx, bbox, valToPos }: uPlot, marks: readonly Mark[], theme: ChartTheme): void => {
  const unit = devicePixelRatio;
  ctx.save();
  ctx.font = theme.font.replace(/^\d+/, (size) => String(Number(size) * unit));
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  marks.forEach(({ at, name }, row) => {
    const x = Math.round(valToPos(at, 'x', true));
    if (x < bbox.left || x > bbox.left + bbox.width) return;
    ctx.strokeStyle = theme.quiet;
    ctx.lineWidth = unit;
    ctx.setLineDash([3 * unit, 3 * unit]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    const width = ctx.measureText(name).width;
    const fits = x + 4 * unit + width < bbox.left + bbox.width;
    const left = fits ? x + 4 * unit : x - 4 * unit - width;
    const top = bbox.top + (2 + row * 14) * unit;
    ctx.fillStyle = theme.surface;
    ctx.fillRect(left - 2 * unit, top - unit, width + 4 * unit, 13 * unit);
    ctx.fillStyle = theme.text;
    ctx.fillText(name, left, top);
  });
  ctx.restore();
};
