/** Why a link was not opened. */
import type { Problem } from '../../core/model/text/problem.ts';

const why = {
  en: 'A link is the design itself: of a part of it nothing can be opened.',
  zh: '链接本身就是设计：只有一部分时无法打开。',
};

export const linkProblems = {
  damaged: {
    what: {
      en: 'The link is not complete, or was changed on its way: its check sum does not fit.',
      zh: '链接不完整，或在传递中被改动：校验和不符。',
    },
    why,
    howToFix: {
      en: 'Copy it again from where it was made, all of it; some chats cut long messages. Or ask for the design as a file.',
      zh: '请从生成处重新完整复制；某些聊天工具会截断长消息。也可以请对方发送设计文件。',
    },
    pointer: '',
  },
  newer: {
    what: {
      en: 'The link was made by a newer Eventwright than this one.',
      zh: '此链接由更新版本的 Eventwright 生成。',
    },
    why: {
      en: 'This version does not know how to read it, and guessing could show another design.',
      zh: '当前版本不知道如何读取，猜测可能显示出不同的设计。',
    },
    howToFix: {
      en: 'Open it where it was made, or reload this page for its newest version.',
      zh: '请在生成链接的站点打开，或重新加载本页面以获取最新版本。',
    },
    pointer: '',
  },
  tooLarge: {
    what: {
      en: 'The design in the link is larger than 5 MB.',
      zh: '链接中的设计超过 5 MB。',
    },
    why: {
      en: 'Larger designs are not read, so that no link can make the page hang.',
      zh: '更大的设计不予读取，以免链接使页面失去响应。',
    },
    howToFix: {
      en: 'Ask for the design in parts.',
      zh: '请对方将设计拆分后发送。',
    },
    pointer: '',
  },
} as const satisfies Readonly<Record<string, Problem>>;
