/** Names that tell somebody to do something, as `place-order`, instead of what has happened, as `order.placed`. */

/** Words that are nothing but verbs, so that they say it at either end of a name: `order.cancel`. */
const verbs = words(
  'add allocate approve assign calculate cancel capture confirm create delete deliver execute fulfil fulfill generate ' +
    'invite notify pay place prepare provision publish register reject remove rename render reserve resolve restock ' +
    'send submit subscribe translate unregister unsubscribe upload validate verify withdraw',
);

/** Verbs that are things as well: only before a hyphen, an underscore or a capital (`check-stock`, not `check.result`). */
const leading = words(
  'accept archive block book charge check close convert deploy do export fetch get handle import lock make move open pack ' +
    'pick print process refresh refund release report request reset restart resume retry review run save schedule ship ' +
    'sign stop store sync transfer trigger unlock update',
);

const participles = words('done found given left lost made paid put read sent set sold taken won written');

const chinese = /^(请|发送|创建|新建|取消|删除|更新|预留|扣减|通知|执行|生成|校验|计算|审批|提交|重试)/;
const chineseFinished = /(已|完成|成功|失败|了$)/;

export const isImperative = (name: string): boolean => {
  const whole = name.trim();
  if (chinese.test(whole)) return !chineseFinished.test(whole);
  const parts = whole
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  const [first = '', last = ''] = [parts[0], parts[parts.length - 1]];
  if (parts.some((word) => word.endsWith('ed') || participles.has(word))) return false;
  if (last === 'command' || verbs.has(first) || verbs.has(last)) return true;
  return parts.length > 1 && leading.has(first) && !whole.toLowerCase().startsWith(`${first}.`);
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
