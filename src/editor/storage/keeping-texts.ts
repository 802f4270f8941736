/** What is to be said where a design cannot be kept as it should. Loaded when that happens. */
import type { Text } from '../../core/lib/text.ts';

export const rescued: Text = {
  en: '“{name}” went on in another tab. What only this tab had of it is kept as a design of its own, in the list of designs.',
  zh: '“{name}”已在另一个标签页中继续。仅此标签页拥有的内容已保存为独立的设计，见设计列表。',
};

export const leaving = {
  title: { en: '“{name}” is kept nowhere', zh: '“{name}”尚未保存' },
  words: {
    en: 'The browser could not keep its last changes, and they are in no file. If another design is opened now and the page is closed before the browser takes them, they are lost.',
    zh: '浏览器无法保存最近的修改，这些修改也不在任何文件中。如果现在打开其他设计，并在浏览器保存之前关闭页面，这些修改将会丢失。',
  },
  save: { en: 'Save to a file, then open the other', zh: '先存为文件，再打开其他设计' },
  go: { en: 'Open the other all the same', zh: '仍然打开其他设计' },
  stay: { en: 'Stay with this design', zh: '留在此设计' },
} as const satisfies Readonly<Record<string, Text>>;
