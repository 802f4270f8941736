/** `eventwright check`: the rules of good design, for people, scripts and pull requests. */
import packageFile from '../../../package.json' with { type: 'json' };
import { severities } from '../../core/model/design.ts';
import { type Call, type Command, flagValue, printJson } from '../command.ts';
import { readDesign } from '../design-input.ts';
import { failing, idleLines, judge, levelsOf, presetOf } from '../judgement.ts';
import { choiceOf } from '../numbers.ts';
import { painted, plain } from '../reporters/colours.ts';
import { findingsGithub } from '../reporters/findings-github.ts';
import { findingsJson } from '../reporters/findings-json.ts';
import { findingsMarkdown } from '../reporters/findings-markdown.ts';
import { type Checked, findingsSarif } from '../reporters/findings-sarif.ts';
import { findingsText } from '../reporters/findings-text.ts';

export const check: Command = {
  id: 'check',
  title: 'Check',
  summary: 'Runs the rules over designs: what is wrong, why it matters, what to do.',
  arguments: 'FILE...',
  takes: { least: 1, most: Infinity },
  example: 'eventwright examples shop-10 | eventwright check - --rule high-utilisation=off',
  formats: ['text', 'json', 'sarif', 'github', 'markdown'],
  flags: {
    severity: { value: 'LEVEL', help: 'what fails: error (default), warning or info' },
    preset: { value: 'PRESET', help: 'what designs are held to: recommended, strict or draft (else as each says)' },
    rule: { value: 'ID=LEVEL', help: 'level of a rule in this call: off, info, warning or error', multiple: true },
  },
  run: async (call) => {
    const severity = choiceOf('--severity', flagValue(call, 'severity') ?? 'error', severities);
    const asked = { levels: levelsOf(call), preset: presetOf(call) };
    const all: Checked[] = [];
    for (const file of call.inputs) {
      const input = await readDesign(call, file);
      const findings = judge(input, asked);
      all.push({ input, findings });
      for (const line of idleLines(input, findings)) call.terminal.err(line);
    }
    print(call, all);
    return all.some(({ findings }) => failing(findings, severity).length > 0) ? 1 : 0;
  },
};

const print = (call: Call, all: readonly Checked[]): void => {
  const findings = all.flatMap((checked) => checked.findings);
  if (call.format === 'json') printJson(call, findingsJson(findings));
  else if (call.format === 'sarif') printJson(call, findingsSarif(all, packageFile.version, call.terminal.folder));
  else if (call.format === 'github') call.terminal.out(findingsGithub(findings));
  else if (call.format === 'markdown') call.terminal.out(findingsMarkdown(findings));
  else call.terminal.out(findingsText(findings, call.terminal.isColoured ? painted : plain));
};
