/** `eventwright analyse`: rates, utilisations and waits by the closed forms of queueing theory. */
import { analyse as analysisOf } from '../../core/queueing/analyse.ts';
import { flowsOf } from '../../core/queueing/flows/flows.ts';
import { neededWorkers } from '../../core/queueing/levers/needed-workers.ts';
import { sensitivityOf } from '../../core/queueing/levers/sensitivity.ts';
import { type Command, hasFlag, printJson } from '../command.ts';
import { readDesign } from '../design-input.ts';
import { numberOf } from '../numbers.ts';
import { analysisText } from '../reporters/analysis-text.ts';
import { estimateSign } from '../reporters/estimate-sign.ts';
import { flowsText } from '../reporters/flows-text.ts';
import { neededText, sensitivityText } from '../reporters/levers-text.ts';

export const analyse: Command = {
  id: 'analyse',
  title: 'Analyse',
  summary: 'Solves a design by closed forms: rates, utilisation, waits, the bottleneck, the highest load.',
  arguments: 'FILE',
  takes: { least: 1, most: 1 },
  example: 'eventwright examples shop-10 | eventwright analyse - --rate-factor 1.2',
  formats: ['text', 'json'],
  flags: {
    'rate-factor': { value: 'X', help: 'factor on all arrival rates (1)' },
    sensitivity: { help: 'also which parameters move the p99 of each objective most' },
    'needed-workers': { help: 'also the fewest workers with which each objective keeps its p99' },
  },
  run: async (call) => {
    const factor = numberOf(call, 'rate-factor', { least: 0 }) ?? 1;
    const { design } = await readDesign(call);
    const analysis = analysisOf(design, factor);
    const flows = flowsOf(design, factor);
    const sensitivity = hasFlag(call, 'sensitivity') ? sensitivityOf(design, factor) : null;
    const needed = hasFlag(call, 'needed-workers') ? neededWorkers(design, factor) : null;
    const asked = { ...(sensitivity && { sensitivity }), ...(needed && { neededWorkers: needed }) };
    if (call.format === 'json') printJson(call, { ...analysis, ...flows, ...asked });
    else {
      const more = [...(sensitivity ? sensitivityText(sensitivity) : []), ...(needed ? neededText(needed) : [])];
      call.terminal.out(
        [analysisText(analysis, flows.objectiveLags), ...flowsText(flows), ...more, ...estimateSign(flows)].join('\n'),
      );
    }
    return 0;
  },
};
