/** Moments as people speak of them: `5 minutes ago`, `yesterday`, and the date where it is longer ago. */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Both in milliseconds since 1970; `language` as in `en`, `zh`. */
export const whenOf = (at: number, now: number, language: string): string => {
  const ago = Math.max(0, now - at);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (ago < minute) return relative.format(0, 'second');
  if (ago < hour) return relative.format(-Math.floor(ago / minute), 'minute');
  if (ago < day) return relative.format(-Math.floor(ago / hour), 'hour');
  if (ago < 7 * day) return relative.format(-Math.floor(ago / day), 'day');
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
};

/** Date and time to the minute. */
export const momentOf = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
