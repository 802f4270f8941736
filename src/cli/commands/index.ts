/** Every verb of the command line. */

import type { Command } from '../command.ts';
import { examples } from './examples.ts';
import { format } from './format.ts';
import { simulate } from './simulate.ts';

export const commands: readonly Command[] = [examples, format, simulate];
