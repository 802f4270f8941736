/** Exporting what the design is made into: each target by its own name. */
import { type Target, targets } from '../../../core/codegen/target.ts';
import type { Text } from '../../../core/lib/text.ts';
import { choose } from '../../panels/code/choice.ts';
import { lookAtTab } from '../look-at-tab.ts';
import type { Action } from './action.ts';

const titles: Readonly<Record<Target, Text>> = {
  typescript: { en: 'Export a TypeScript project', zh: '导出 TypeScript 项目' },
  compose: { en: 'Export for Docker Compose', zh: '导出 Docker Compose 文件' },
  kubernetes: { en: 'Export for Kubernetes', zh: '导出 Kubernetes 清单' },
  markdown: { en: 'Export the documentation', zh: '导出文档' },
  'json-schema': { en: 'Export the JSON Schemas', zh: '导出 JSON Schema' },
};

export const exportActions: readonly Action[] = targets.map((target) => ({
  id: `export-${target}`,
  area: 'file',
  title: titles[target],
  run: () => {
    choose({ target });
    lookAtTab('code');
  },
}));
