/** Why a project was not written into a folder, what that means, and what to do. Loaded with the exports. */
import { fill, type Text } from '../../core/lib/text.ts';
import { isFull } from './is-full.ts';

/** How far an export got. */
export interface Progress {
  readonly folder: string;
  readonly done: number;
  readonly of: number;
}

export const notAllowed: Text = {
  en: 'Nothing was written to “{folder}”: the browser was not allowed to. Press again and allow it, choose another folder, or download the zip.',
  zh: '未写入“{folder}”：浏览器未获许可。请再次点击并允许，或选择其他文件夹，或下载 zip。',
};

const untouched: Text = {
  en: '{done} of {of} files were written, none of yours was touched: the next export goes on from there.',
  zh: '已写入 {done} 个文件（共 {of} 个），未改动您自己的任何文件：下次导出将从此处继续。',
};

const byName: Readonly<Record<string, Text>> = {
  NotAllowedError: {
    en: 'The browser may no longer write to “{folder}”. {untouched} Press again and allow it, or choose another folder.',
    zh: '浏览器不再允许写入“{folder}”。{untouched}请再次点击并允许，或选择其他文件夹。',
  },
  NotFoundError: {
    en: '“{folder}” is not where it was: it was moved, renamed or deleted. {untouched} Choose the folder again.',
    zh: '“{folder}”已不在原处：它被移动、重命名或删除。{untouched}请重新选择文件夹。',
  },
  NoModificationAllowedError: {
    en: 'Another program keeps a file of “{folder}” from being written. {untouched} Close that program and export again.',
    zh: '其他程序阻止写入“{folder}”中的文件。{untouched}请关闭该程序后重新导出。',
  },
  TypeMismatchError: {
    en: 'In “{folder}” a folder lies where the project has a file, or a file where it has a folder. {untouched} Rename it and export again, or choose another folder.',
    zh: '“{folder}”中应为文件的位置是文件夹，或应为文件夹的位置是文件。{untouched}请将其重命名后重新导出，或选择其他文件夹。',
  },
};

const full: Text = {
  en: 'The disk of “{folder}” is full. {untouched} Make room there and export again, or choose a folder on another disk.',
  zh: '“{folder}”所在的磁盘已满。{untouched}请腾出空间后重新导出，或选择其他磁盘上的文件夹。',
};

const otherwise: Text = {
  en: '“{folder}” could not be written: {message}. {untouched} Export again, choose another folder, or download the zip.',
  zh: '无法写入“{folder}”：{message}。{untouched}请重新导出，或选择其他文件夹，或下载 zip。',
};

export const whyNot = (error: unknown, { folder, done, of }: Progress): Text => {
  const name = error instanceof DOMException ? error.name : '';
  const text = isFull(error) ? full : Object.hasOwn(byName, name) ? byName[name] : undefined;
  const message = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return fill(text ?? otherwise, { folder, message, untouched: fill(untouched, { done, of }) });
};
