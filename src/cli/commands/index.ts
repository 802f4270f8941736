/** Every verb of the command line. */
import type { Command } from '../command.ts';
import { analyse } from './analyse.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { diff } from './diff.ts';
import { examples } from './examples.ts';
import { exportCommand } from './export.ts';
import { format } from './format.ts';
import { merge } from './merge.ts';
import { simulate } from './simulate.ts';

export const commands: readonly Command[] = [
  analyse,
  check,
  compare,
  diff,
  examples,
  exportCommand,
  format,
  merge,
  simulate,
];
