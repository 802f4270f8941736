/** The name of a project that outlives the name of its design: found in the folder, refused where it cannot be, and told. */
import { fill, type Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Problem } from '../model/text/problem.ts';
import { manifestPath } from './apply-export.ts';
import { slugIn } from './apply-slug.ts';
import { isProjectSlug, slugOfName } from './plan/project-slug.ts';

/** No slug: nobody exported there yet. */
export type KeptSlug = { readonly slug?: string } | { readonly problem: Problem };

/** `read` gives the text of a file of the folder; the manifests are all that is asked for. */
export const keptSlugIn = (read: (path: string) => string | undefined): KeptSlug => {
  const slug = slugIn(read);
  if (slug === undefined) return {};
  return isProjectSlug(slug) ? { slug } : { problem: unusable(slug) };
};

const unusable = (slug: unknown): Problem => ({
  what: fill(
    {
      en: '{file} names the project {slug}, which cannot be its name.',
      zh: '{file} 中的项目名 {slug} 不可用。',
    },
    { file: manifestPath, slug: JSON.stringify(slug).slice(0, 80) },
  ),
  why: {
    en: 'Packages, subjects and queues are named after it: lower-case letters, digits and dashes, a letter first, at most 63, and no name of a package that projects install.',
    zh: '包、主题与队列均以它命名：仅限小写字母、数字和连字符，以字母开头，最多 63 个字符，且不得与项目所安装的包同名。',
  },
  howToFix: {
    en: 'Write the name that the packages there have at "slug", or take the file from an earlier commit.',
    zh: '请在 "slug" 处写入那里各包现有的名称，或从较早的提交中恢复该文件。',
  },
  pointer: '/slug',
});

/** Undefined while the project is named as its design is. */
export const keptNameOf = (design: Design, slug: string): Text | undefined => {
  const next = slugOfName(design);
  return next === slug ? undefined : fill(kept, { slug, next, name: design.name, file: manifestPath });
};

const kept: Text = {
  en: 'The project keeps its name “{slug}” in packages, subjects and queues although the design is called “{name}” now: your files import those packages, and messages may wait there. To change it, let the queues run empty, write "{next}" at "slug" in {file}, and export again.',
  zh: '设计现名为“{name}”，但项目在包、主题和队列中保留名称“{slug}”：您的文件引用这些包，其中也可能有等待的消息。若要更改，请先让队列清空，将 {file} 中的 "slug" 改为 "{next}"，再重新导出。',
};
