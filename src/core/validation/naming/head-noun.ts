/** The thing that the name of a service is about: its last word that says more than “service”. */

const general: ReadonlySet<string> = new Set(
  'api app application backend center centre component consumer daemon engine handler hub job listener manager module node platform processor producer publisher reader receiver server service subscriber system team tool unit worker'.split(
    ' ',
  ),
);

const generalChinese = /(微服务|服务|系统|模块|中心|平台|引擎|组件|应用|程序|处理器|消费者|订阅者|读者|工作者)$/;

/** Lower case; undefined where nothing is left. Chinese names have their noun in the last two characters. */
export const headNoun = (name: string): string | undefined => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  while (words.length > 0 && isGeneral(words[words.length - 1] as string)) words.pop();
  const last = words.pop();
  if (last === undefined) return undefined;
  return /\p{Script=Han}/u.test(last) ? chineseNoun(last) : singular(last);
};

/** Single letters and the like only number services of a kind. */
const isGeneral = (word: string): boolean =>
  general.has(singular(word)) ||
  (word.length < 2 && !/\p{Script=Han}/u.test(word)) ||
  word.replace(generalChinese, '') === '';

const chineseNoun = (word: string): string => {
  const bare = word.replace(generalChinese, '');
  return bare === '' || bare === word ? word.slice(-2) : chineseNoun(bare);
};

/** Enough to see that orders and order are one word. */
const singular = (word: string): string => {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !/(ss|us|is|ics)$/.test(word) ? word.slice(0, -1) : word;
};
