/** What is to be said of files. Loaded with them. */
import type { Text } from '../../core/lib/text.ts';

export const fileTexts = {
  asksAgain: {
    en: 'The browser asks whether this page may write to “{file}” again, as it does after each reload.',
    zh: '浏览器会询问是否允许本页面再次写入“{file}”，每次重新加载后都会如此。',
  },
  notAllowed: {
    en: '“{file}” was not written: the browser was not allowed to. The design is as it was; save it elsewhere or try again.',
    zh: '未写入“{file}”：浏览器未获许可。设计保持不变，可另存到其他位置或重试。',
  },
  notReached: {
    en: '“{file}” is gone, or cannot be written any more: choose where to save the design instead.',
    zh: '“{file}”已不存在或无法写入：请选择其他位置保存设计。',
  },
  saveElsewhere: { en: 'Save elsewhere…', zh: '另存到…' },
  changed: {
    en: 'Something else has changed “{file}” since it was last read or written here.',
    zh: '自上次在此读写以来，“{file}”已被其他程序修改。',
  },
  loadAgain: { en: 'Load it again', zh: '重新载入' },
  decide: { en: 'Decide…', zh: '选择处理方式…' },
  title: { en: '“{file}” was changed elsewhere', zh: '“{file}”已在别处被修改' },
  bothChanged: {
    en: 'The file holds changes that this design does not have, and this design has changes that the file does not. Nothing has been written over.',
    zh: '文件中有此设计没有的修改，此设计也有文件中没有的修改。尚未覆盖任何内容。',
  },
  onlyFile: {
    en: 'The file holds changes that this design does not have. Nothing was changed here since.',
    zh: '文件中有此设计没有的修改，此后这里没有修改。',
  },
  unreadable: {
    en: 'What the file holds now is no design that could be opened. Nothing has been written over.',
    zh: '文件目前的内容不是可以打开的设计。尚未覆盖任何内容。',
  },
  compare: { en: 'Compare the two', zh: '比较两者' },
  takeTheirs: { en: 'Take the file, keep mine as a version', zh: '采用文件内容，我的修改存为版本' },
  keepMine: { en: 'Write mine over the file', zh: '用我的内容覆盖文件' },
  later: { en: 'Not now', zh: '暂不处理' },
  loaded: {
    en: 'Loaded “{file}” again. Undo brings back what was here before.',
    zh: '已重新载入“{file}”。撤销可恢复之前的内容。',
  },
  notLoaded: {
    en: '“{file}” was not loaded: what was here could not be kept as a version first.',
    zh: '未载入“{file}”：无法先将此处的内容存为版本。',
  },
  step: { en: 'Load the file again', zh: '重新载入文件' },
  now: { en: 'This design', zh: '此设计' },
} as const satisfies Readonly<Record<string, Text>>;
