/** `simulate --sweep`: a table of studies, one per value of a field, or per pair of values of two. */
import type { StudyRequest } from '../../core/simulation/prepare.ts';
import { type Axis, rateFactor, sweepPoints } from '../../core/simulation/study/sweep.ts';
import { type Call, printJson } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import { refuse } from '../refusal.ts';
import { type SweptPoint, sweepText } from '../reporters/sweep-text.ts';
import { fixedStudy } from './fixed.ts';

/** The axes of the call; none where nothing is swept. */
export const axesOf = (call: Call): readonly Axis[] => {
  const axes = (call.values.get('sweep') ?? []).map(axisOf);
  if (axes.length > 2)
    throw refuse(
      `--sweep is given ${axes.length} times.`,
      'Two parameters make a table, more make none.',
      'Sweep one or two.',
    );
  const [one, other] = axes;
  if (one !== undefined && one.parameter === other?.parameter)
    throw refuse(
      `--sweep is given twice for ${one.parameter}.`,
      'It cannot have two values at the same time.',
      'Write all its values behind one --sweep, separated by commas.',
    );
  return axes;
};

const axisOf = (text: string): Axis => {
  const at = text.indexOf('=');
  const name = text.slice(0, at);
  const values = text.slice(at + 1).split(',');
  if (at < 1 || values.some((value) => value.trim() === ''))
    throw refuse(
      `--sweep is “${text}”.`,
      'It names a field of the design and the values that it takes.',
      'Write --sweep links/ID/work/meanMs=10,20,30 or --sweep rateFactor=0.5,1,2.',
    );
  const parameter = name === rateFactor || name.startsWith('/') ? name : `/${name}`;
  const read = parameter === rateFactor ? readFactor : readValue;
  return { parameter, values: values.map((value) => read(value.trim())) };
};

const readFactor = (text: string): number => {
  const factor = Number(text);
  if (Number.isFinite(factor) && factor >= 0) return factor;
  throw refuse(
    `--sweep rateFactor is “${text}”.`,
    'It has to be a number of at least 0.',
    'Write --sweep rateFactor=0.5,1,2.',
  );
};

/** Numbers and true or false as they are; all else is a word. */
const readValue = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const sweepStudies = async (
  call: Call,
  request: StudyRequest,
  input: DesignInput,
  axes: readonly Axis[],
): Promise<number> => {
  const points = sweepPoints(input.design, request, axes);
  if (!points.ok) {
    const [first] = points.reason;
    throw refuse(`--sweep: ${first?.what.en}`, first?.why.en ?? '', first?.howToFix.en ?? '');
  }
  const swept: SweptPoint[] = [];
  for (const { values, program } of points.value) swept.push({ values, result: await fixedStudy(call, program) });
  const parameters = axes.map(({ parameter }) => parameter);
  if (call.format === 'json') printJson(call, { parameters, points: swept });
  else call.terminal.out(sweepText(parameters, swept));
  return 0;
};
