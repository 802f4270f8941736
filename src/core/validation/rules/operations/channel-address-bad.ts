/** The address of a topic is none that a broker could have: signs that mean something else, empty or unknown parameters. */
import { rememberedWith } from '../../../lib/remembered.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { withNode } from '../../fixes/records.ts';
import { inSentence } from '../../naming/addresses.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, say } from '../../words.ts';

export const channelAddressBad: Rule = {
  id: 'channel-address-bad',
  severity: 'error',
  title: { en: 'No valid address', zh: '地址无效' },
  summary: {
    en: 'An address of a topic has “?” or “#”, an empty “{}”, a slash at its end, or parameters that are not described; or described ones are not in it.',
    zh: '主题地址含“?”或“#”、空的“{}”、结尾斜杠或未说明的参数；或说明了地址中没有的参数。',
  },
  source:
    'Spectral AsyncAPI rules: channel-no-query-nor-fragment, channel-no-trailing-slash, channel-no-empty-parameter, channel-parameters',
  check: (design) =>
    graphOf(design)
      .topics.filter(([, { address, parameters }]) => address !== undefined || parameters !== undefined)
      .flatMap(([id, topic]) => faultsOf(topic, id)),
};

const parametersIn = (address: string): readonly string[] =>
  [...address.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name.trim()).filter((name) => name !== '');

const unknownIn = ({ address = '', parameters }: Topic): readonly string[] =>
  parametersIn(address).filter((name) => !Object.hasOwn(parameters ?? {}, name));

const unusedIn = ({ address = '', parameters }: Topic): readonly string[] => {
  const used = new Set(parametersIn(address));
  return Object.keys(parameters ?? {})
    .filter((name) => !used.has(name))
    .sort();
};

const isMalformed = ({ address = '' }: Topic): boolean =>
  /[?#]|\{\s*\}/.test(address) || (address.length > 1 && address.endsWith('/'));

const why = {
  en: 'The broker refuses it, or publisher and reader end up at different topics.',
  zh: '消息代理会拒绝它，或发布者与读者落在不同的主题上。',
};

const faultsOf = rememberedWith((topic: Topic, id: string): readonly Found[] => {
  const values = { name: topic.name, address: inSentence(topic.address ?? '') };
  const at = { why, nodes: [id] };
  const found: Found[] = [];
  if (isMalformed(topic))
    found.push({
      ...at,
      message: say('The address “{address}” of “{name}” is not valid.', '“{name}”的地址“{address}”无效。', values),
      howToFix: {
        en: 'Leave out “?”, “#”, empty parameters and a slash at the end.',
        zh: '去掉“?”“#”、空参数和结尾斜杠。',
      },
      pointer: nodeAt(id, 'address'),
      fix: mended(
        id,
        say('Repair the address of “{name}”', '修正“{name}”的地址', values),
        isMalformed,
        withSoundAddress,
      ),
    });
  if (unknownIn(topic).length > 0)
    found.push({
      ...at,
      message: say(
        'Nobody has said what “{names}” in the address of “{name}” stands for.',
        '未说明“{name}”地址中的“{names}”代表什么。',
        {
          ...values,
          names: unknownIn(topic).join(', '),
        },
      ),
      howToFix: {
        en: 'Describe it among the parameters, or take it out of the address.',
        zh: '在参数中说明它，或从地址中去掉。',
      },
      pointer: nodeAt(id, 'parameters'),
      fix: mended(
        id,
        say('Add it to the parameters', '加入参数', values),
        (now) => unknownIn(now).length > 0,
        withParameters,
      ),
    });
  if (unusedIn(topic).length > 0)
    found.push({
      ...at,
      message: say(
        'The parameter “{names}” of “{name}” is not in its address.',
        '“{name}”的参数“{names}”不在其地址中。',
        {
          ...values,
          names: unusedIn(topic).join(', '),
        },
      ),
      howToFix: { en: 'Put it into the address, or delete it.', zh: '将其写入地址，或删除。' },
      pointer: nodeAt(id, 'parameters', unusedIn(topic)[0] as string),
      fix: mended(id, say('Delete it', '删除', values), (now) => unusedIn(now).length > 0, withoutUnused),
    });
  return found;
});

const mended = (
  id: string,
  title: Found['message'],
  isThere: (topic: Topic) => boolean,
  repair: (topic: Topic) => Topic,
) => ({
  title,
  apply: (before: Design): Design => {
    const node = before.nodes?.[id];
    return node?.kind === 'topic' && isThere(node) ? withNode(before, id, repair(node)) : before;
  },
});

const withSoundAddress = ({ address = '', ...topic }: Topic): Topic => {
  const sound = address
    .replaceAll(/\{\s*\}/g, '')
    .replaceAll(/[?#]+/g, '')
    .replaceAll(/([./])[./]+/g, '$1')
    .replaceAll(/^[./]+|[./]+$/g, '');
  return sound === '' ? topic : { ...topic, address: sound };
};

const withParameters = (topic: Topic): Topic => ({
  ...topic,
  parameters: { ...topic.parameters, ...Object.fromEntries(unknownIn(topic).map((name) => [name, name])) },
});

const withoutUnused = ({ parameters = {}, ...topic }: Topic): Topic => {
  const unused = new Set(unusedIn({ ...topic, parameters }));
  const used = Object.entries(parameters).filter(([name]) => !unused.has(name));
  return used.length === 0 ? topic : { ...topic, parameters: Object.fromEntries(used) };
};
