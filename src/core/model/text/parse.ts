/** Text to design: migrated, checked, with every problem placed by line and column. Nothing is repaired silently. */
import { pathOf } from '../../lib/pointer.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { fill } from '../../lib/text.ts';
import { type Design, formatVersion } from '../design.ts';
import { limits } from '../limits.ts';
import { migrate } from '../migrations/index.ts';
import { overrideProblems } from '../overrides.ts';
import { checkDesign } from './check.ts';
import { createLocator, readJson } from './json-text.ts';
import type { Problem } from './problem.ts';

/** The design of a text, or at most `limits.problems` reasons why it is none. A newer format is such a reason. */
export const parseDesign = (text: string): Result<Design, readonly Problem[]> => {
  const json = readJson(text);
  if (!json.ok) return json;
  const version = versionOf(json.value);
  if (typeof version !== 'number') return refused(placed(text, [version]));
  const value = migrate(json.value as Record<string, unknown>, version, formatVersion);
  const problems = checkDesign(value);
  if (problems.length > 0) return refused(placed(text, problems));
  const overrides = overrideProblems(value as Design);
  return overrides.length > 0 ? refused(placed(text, overrides)) : ok(value as Design);
};

/**
 * What a newer program wrote, for looking at it: refused unless all of it is known here, too. It must never be written
 * back, since this program cannot know what its version means.
 */
export const parseNewer = (text: string): Result<Design, readonly Problem[]> => {
  const json = readJson(text);
  if (!json.ok) return json;
  const version = (json.value as { readonly eventwright?: unknown } | null)?.eventwright;
  if (typeof version !== 'number' || version <= formatVersion) return refused([notADesign('/eventwright')]);
  const value = { ...(json.value as object), eventwright: formatVersion };
  const problems = checkDesign(value);
  return problems.length > 0 ? refused(placed(text, problems)) : ok(value as Design);
};

const placed = (text: string, problems: readonly Problem[]): Problem[] => {
  const locate = createLocator(text);
  return problems
    .slice(0, limits.problems)
    .map((problem) => ({ ...problem, at: problem.at ?? locate(pathOf(problem.pointer), problem.atKey) }));
};

const versionOf = (value: unknown): number | Problem => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return notADesign('');
  const version = (value as Record<string, unknown>).eventwright;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return notADesign('/eventwright');
  return version > formatVersion ? newer(version) : version;
};

const notADesign = (pointer: string): Problem => ({
  what: {
    en: 'This JSON is not an Eventwright design: it has no "eventwright": 1.',
    zh: '此 JSON 不是 Eventwright 设计：缺少 "eventwright": 1。',
  },
  why: { en: 'The version says how to read the rest.', zh: '版本号决定如何读取其余内容。' },
  howToFix: {
    en: 'Choose a *.eventwright.json file, or add "eventwright": 1 and a name.',
    zh: '请选择 *.eventwright.json 文件，或添加 "eventwright": 1 和名称。',
  },
  pointer,
});

const newer = (version: number): Problem => ({
  what: fill(
    {
      en: 'This design is of format {version}; this program reads up to {known}.',
      zh: '此设计的格式为 {version}，本程序最高支持 {known}。',
    },
    { version, known: formatVersion },
  ),
  why: { en: 'Writing it back would lose what a newer version put there.', zh: '写回会丢失新版本写入的内容。' },
  howToFix: {
    en: 'Open it with a newer Eventwright; the file was not touched.',
    zh: '请用更新版本的 Eventwright 打开；文件未被改动。',
  },
  pointer: '/eventwright',
});
