/** Long times as people say them. */
import type { Text } from '../lib/text.ts';
import { say } from './words.ts';

/** In the largest unit of which there are two: `90 s`, `60 min`, `4 h`, `8 days`. */
export const timeOf = (seconds: number): Text => {
  if (seconds < 120) return say('{count} s', '{count} 秒', { count: seconds });
  if (seconds < 7200) return say('{count} min', '{count} 分钟', { count: seconds / 60 });
  if (seconds < 172_800) return say('{count} h', '{count} 小时', { count: seconds / 3600 });
  return say('{count} days', '{count} 天', { count: seconds / 86_400 });
};
