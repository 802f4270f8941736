/** What the session has to say when something cannot be done. */
import type { Text } from '../../core/lib/text.ts';
import type { ReadOnly } from './session-state.ts';

export const readOnlyReasons: Readonly<Record<ReadOnly, Text>> = {
  'newer-format': {
    en: 'A newer Eventwright wrote this design: here it can be looked at, but neither changed nor saved.',
    zh: '此设计由更新版本的 Eventwright 写成：在此只能查看，不能修改或保存。',
  },
  'other-tab': {
    en: 'This design is open in another tab, which keeps its changes.',
    zh: '此设计已在另一个标签页中打开，修改保存在那里。',
  },
  shown: {
    en: 'This design is shown to look at.',
    zh: '此设计仅供查看。',
  },
  chosen: {
    en: 'This design is only looked at: nothing can be changed by accident.',
    zh: '此设计处于只读状态，不会被意外修改。',
  },
  version: {
    en: 'An earlier version is shown here. Restore it or go back to change anything.',
    zh: '此处显示的是较早的版本。要修改，请先恢复该版本或返回。',
  },
  comparison: {
    en: 'Two states are compared here. Go back to the design to change anything.',
    zh: '此处正在比较两个状态。要修改，请先返回设计。',
  },
};

export const openFailed: Text = {
  en: 'The text could not be read because a part of the page did not load. Check the connection and try again.',
  zh: '页面的一部分未能加载，因此无法读取内容。请检查网络连接后重试。',
};

export const partMissing: Text = {
  en: 'Nothing was done because a part of the page did not load. Check the connection and try again.',
  zh: '页面的一部分未能加载，因此未执行任何操作。请检查网络连接后重试。',
};

export const fileUnreadable: Text = {
  en: 'The file could not be read. Check that it is still there and may be read, then open it again.',
  zh: '无法读取文件。请确认文件仍在且允许读取，然后重新打开。',
};

export const pictureWithoutDesign: Text = {
  en: 'This picture holds no design. Pictures exported here do, unless it was left out of them.',
  zh: '此图片中不含设计。在此导出的图片会包含设计，除非导出时未勾选。',
};

export const fileUnwritten: Text = {
  en: 'The file could not be written. Check that it may be changed and that there is room, or save to another place.',
  zh: '无法写入文件。请确认允许修改且空间足够，或保存到其他位置。',
};

export const editingFailed: Text = {
  en: 'Nothing was changed: a part of the page did not load. Check the connection and try again.',
  zh: '未作任何修改：页面的一部分未能加载。请检查网络连接后重试。',
};

export const factsFailed: Text = {
  en: 'The checks broke down: figures and findings are of an older state. Your design is kept; reload the page.',
  zh: '检查已中断：数字和检查结果属于较早的状态。您的设计已保留，请重新加载页面。',
};

export const notFresh: Text = {
  en: 'The design has just changed and is being checked again. Try once more.',
  zh: '设计刚刚改变，正在重新检查。请再试一次。',
};

export const fixFailed: Text = {
  en: 'What the fix would change could not be worked out. Try once more.',
  zh: '无法算出修复会改变什么。请再试一次。',
};

export const nothingMended: Text = {
  en: 'Nothing was changed: the fix would bring another error, or is not needed any more.',
  zh: '未作改变：该修复会带来新的错误，或已不再需要。',
};

export const loading: Text = {
  en: 'One moment: a part of the page is still being loaded.',
  zh: '请稍候：页面的一部分仍在加载。',
};
