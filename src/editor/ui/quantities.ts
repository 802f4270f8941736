/** Numbers as the page shows them: few digits, a unit, the same in every table. */

const digits = (value: number, significant: number): string => {
  if (value === 0) return '0';
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1;
  return value.toFixed(Math.max(0, Math.min(significant - whole, 6)));
};

/** Groups of three, as in 1 234 567, with narrow blanks that do not break. */
const grouped = (text: string): string => {
  const [whole = '', fraction] = text.split('.');
  const thousands = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
};

export const showCount = (value: number): string => grouped(String(Math.round(value)));

export const showNumber = (value: number): string => grouped(digits(value, 4));

/** Milliseconds, from a second on as seconds. */
export const showMs = (value: number): string =>
  Math.abs(value) < 1000 ? `${digits(value, 3)} ms` : `${grouped(digits(value / 1000, 3))} s`;

export const showRate = (value: number): string => `${grouped(digits(value, 4))} /s`;

/** A share as percent. */
export const showShare = (value: number): string => {
  const percent = value * 100;
  return `${percent !== 0 && Math.abs(percent) < 0.1 ? digits(percent, 2) : percent.toFixed(1)} %`;
};

export const showSeconds = (value: number): string => `${grouped(digits(value, 4))} s`;
