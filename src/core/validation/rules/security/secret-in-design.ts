/**
 * A secret stands in the design, in whatever text. Entropy alone finds names of things and misses passwords, so names made of words are
 * left alone and a setting that is called a password may only be a reference, however short it is. The finding never holds the secret.
 */
import { pointerOf, valueAt } from '../../../lib/pointer.ts';
import type { Design } from '../../../model/design.ts';
import { has } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { isFreeText, redacted, variableOf, withText } from '../../secrets/redacted.ts';
import { isSetting, type Path, type SecretPlace, secretPlaces, secretsAt } from '../../secrets/secret-places.ts';
import type { Secret } from '../../secrets/secrets-in.ts';
import { say } from '../../words.ts';

export const secretInDesign: Rule<{ entropy: number }> = {
  id: 'secret-in-design',
  severity: 'error',
  title: { en: 'Secret in the design', zh: '设计中含机密' },
  summary: {
    en: 'A setting, an example, a description or any other text holds what looks like a password, a token or a private key.',
    zh: '设置、示例、描述或其他文本中含有疑似密码、令牌或私钥的内容。',
  },
  source: 'CWE-798: Use of Hard-coded Credentials; OWASP Secrets Management Cheat Sheet',
  settings: {
    entropy: {
      default: 3.5,
      title: { en: 'Entropy of a word per character, at most', zh: '单词每字符的熵，至多' },
      unit: 'bits',
    },
  },
  check: (design, _facts, { entropy }) => secretPlaces(design, entropy).map((place) => found(design, place, entropy)),
};

const found = (design: Design, { path, secrets }: SecretPlace, entropy: number): Found => {
  const [first] = secrets as readonly [Secret];
  const text = valueAt(design, path) as string;
  const values = {
    ...recordAt(design, path),
    field: fieldAt(path),
    kind: first.kind,
    secret: hinted(text.slice(first.from, first.to)),
    length: first.to - first.from,
  };
  return {
    message: say(
      '“{field}” of “{name}” holds what looks like {kind}: {secret} ({length} characters).',
      '“{name}”的“{field}”中疑似含有{kind}：{secret}（{length} 个字符）。',
      values,
    ),
    why: {
      en: 'Designs are sent around, kept in version control and shown on screens; everybody who gets it may use the secret.',
      zh: '设计会被传阅、存入版本库并展示在屏幕上；得到它的任何人都能使用该机密。',
    },
    howToFix: isSetting(path)
      ? {
          en: 'Refer to the environment instead, and change the secret, for it has been read.',
          zh: '改为引用环境变量，并更换该机密，因为它已泄露。',
        }
      : {
          en: 'Take it out, also of the history of the file, and change the secret, for it has been read.',
          zh: '将其移除（包括文件历史），并更换该机密，因为它已泄露。',
        },
    ...elementsAt(path),
    pointer: pointerOf(path),
    fix: fixAt(path, entropy),
  };
};

/** As much as it takes to know which one is meant, and never more than a quarter. */
const hinted = (secret: string): string => `${secret.slice(0, Math.min(4, Math.floor(secret.length / 4)))}…`;

const fieldAt = (path: Path): string => {
  const field = path.findLast((step) => typeof step === 'string');
  return String(field ?? '');
};

const recordAt = (design: Design, [section, id]: Path): { name: string } => {
  const records = (design as Readonly<Record<string, unknown>>)[String(section)];
  const record =
    typeof records === 'object' && records !== null && has(records, String(id))
      ? valueAt(records, [String(id)])
      : undefined;
  const name = valueAt(record, ['name']);
  if (typeof name === 'string') return { name };
  return { name: record === undefined || section === 'rules' ? design.name : String(id) };
};

const elementsAt = ([section, id]: Path): Pick<Found, 'nodes' | 'links' | 'messages'> =>
  section === 'nodes' || section === 'links' || section === 'messages' ? { [section]: [String(id)] } : {};

/** Elsewhere than in free text and settings, another text may mean something else: people have to say which. */
const fixAt = (path: Path, entropy: number): Found['fix'] => {
  const variable = isSetting(path) ? variableOf(String(path[3])) : undefined;
  if (variable === undefined && !isFreeText(path)) return undefined;
  return {
    title: variable
      ? say('Read “{setting}” from the environment', '从环境变量读取“{setting}”', { setting: String(path[3]) })
      : say('Redact it', '将其抹去'),
    apply: (before) => {
      const text = valueAt(before, path);
      const secrets = secretsAt(text, path, entropy);
      if (typeof text !== 'string' || secrets.length === 0) return before;
      return withText(before, path, variable ?? redacted(text, secrets));
    },
  };
};
