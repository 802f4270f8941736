/** Words of the save state in the top bar. */
import type { Catalogue } from '../language.ts';

export const saveStateTexts = {
  saved: { en: 'Saved in this browser', zh: '已保存在浏览器中' },
  savedNotInFile: { en: 'Saved in this browser, not in the file', zh: '已保存在浏览器中，文件未更新' },
  fileChanged: { en: 'The file was changed elsewhere', zh: '文件已在别处被修改' },
  edited: { en: 'Saving…', zh: '正在保存…' },
  saving: { en: 'Saving…', zh: '正在保存…' },
  failed: { en: 'Not kept by the browser: save a file', zh: '浏览器无法保存：请另存为文件' },
  full: { en: 'No room left in the browser: save a file', zh: '浏览器空间已满：请另存为文件' },
  otherNotKept: { en: 'Another design is not kept yet', zh: '另一个设计尚未保存' },
  readOnly: { en: 'Only looked at', zh: '仅供查看' },
  keptWhen: { en: 'Kept in this browser {when}.', zh: '{when}保存在此浏览器中。' },
  fileSame: { en: '{file} holds the same ({when}).', zh: '{file} 内容一致（{when}）。' },
  fileDiffers: {
    en: '{file} was last read or written {when} and lacks the changes since.',
    zh: '{file} 最近一次读写于{when}，不含之后的修改。',
  },
  noFile: { en: 'It is in no file yet.', zh: '尚未存入任何文件。' },
  failedHint: {
    en: 'Changes are lost when this page closes. Save a file; the browser is asked again every few seconds.',
    zh: '关闭页面会丢失修改。请另存为文件；系统会每隔几秒重试一次。',
  },
  fullHint: {
    en: 'Changes are lost when this page closes. Save a file, or delete designs that you need no more.',
    zh: '关闭页面会丢失修改。请另存为文件，或删除不再需要的设计。',
  },
  otherHint: {
    en: 'Not kept yet: {names}. That is lost when this page closes; the browser is asked again every few seconds.',
    zh: '尚未保存：{names}。关闭页面会丢失；系统会每隔几秒重试一次。',
  },
  versionsFull: { en: 'There is no room for versions of it.', zh: '没有空间保存它的版本。' },
  fileHint: { en: 'Click to compare, to load it again or to write over it.', zh: '点击可比较、重新载入或覆盖。' },
  hint: { en: 'Show all designs', zh: '显示所有设计' },
} as const satisfies Catalogue;
