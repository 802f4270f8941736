/** What a service publishes by the clock, as it is first written: the first example of the design. */
import { text } from '../../lib/text-block.ts';
import { commentText } from '../literal.ts';
import type { ProjectPlan, SchedulePlan, ServicePlan } from '../plan/project-plan.ts';
import { printImport } from '../print-expression.ts';
import { packageName } from './package-files.ts';

/** One for each function, which several times of one entrance share. */
export const scheduledFunctions = ({ schedules }: ServicePlan): SchedulePlan[] => [
  ...new Map(schedules.map((schedule) => [schedule.name, schedule])).values(),
];

export const scheduleFile = (plan: ProjectPlan, { name, message }: SchedulePlan): string => {
  const hasSample = message && message.samples.length > 0;
  return text`
    /** ${message ? `What ${commentText(message.type)} holds when its time has come.` : 'What is asked when its time has come.'} Yours: written once, never again. */
    ${hasSample ? printImport(['sample'], packageName(plan, 'events')) : []}
    import type { Schedules } from '../generated/contract.ts';

    ${message && !hasSample && `// The design has no example of ${commentText(message.type)}: until this returns one, nothing is published.`}
    export const ${name}: Schedules['${name}'] = () => ${message ? (hasSample ? `sample.${message.key}()` : 'undefined') : '({})'};
  `;
};

/** How often, in words; more than one rate within a cycle is told by the cycle. */
export const rhythmOf = ({ timetable, copies }: SchedulePlan): string => {
  const { cycleMs, spans } = timetable;
  const count = spans.reduce((sum, span) => sum + span.count, 0);
  const often =
    spans.length === 1 && count === 1 ? `Every ${timeOf(cycleMs)}` : `${figure(count)} times in ${timeOf(cycleMs)}`;
  return `${often} by the clock (UTC)${copies > 1 ? `, ${copies} at once` : ''}.`;
};

const timeOf = (ms: number): string => (ms < 1_000 ? `${figure(ms)} ms` : `${figure(ms / 1_000)} s`);

const figure = (value: number): string => String(Number(value.toPrecision(6)));
