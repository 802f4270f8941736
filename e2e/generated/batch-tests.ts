/** All tests of many projects: some projects in one process, two processes at a time, and what failed by project, file and name. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeInto } from './exported-project.ts';
import { packageIn } from './project-batch.ts';

const run = promisify(execFile);

/** A process takes a second to start, and keeps what it has once loaded. */
const projectsPerProcess = 25;
const processes = 2;

export interface BatchReport {
  readonly passed: number;
  /** `p12 e2e/dist/test/flows.test.js:14 placed reaches clerk: the message did not arrive` */
  readonly failed: readonly string[];
}

export const testAll = async (root: string, projects: readonly string[]): Promise<BatchReport> => {
  const parts = Array.from({ length: Math.ceil(projects.length / projectsPerProcess) }, (_, at) => {
    const some = projects.slice(at * projectsPerProcess, (at + 1) * projectsPerProcess);
    const name = `part${at}.test.mjs`;
    writeInto(
      root,
      name,
      some
        .flatMap((project) => testsOf(root, project))
        .map(imported)
        .join(''),
    );
    return name;
  });
  return reported(root, await printed(root, parts));
};

const imported = (file: string): string => `await import('./${file}');\n`;

const testsOf = (root: string, project: string): string[] =>
  (packageIn(join(root, project)).workspaces ?? []).flatMap((workspace) => {
    const folder = join(project, workspace, 'dist', 'test');
    const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
    return names.filter((name) => name.endsWith('.test.js')).map((name) => join(folder, name));
  });

/** In TAP (version 14), also of a run in which some failed. */
const printed = async (root: string, files: readonly string[]): Promise<string> => {
  const args = ['--test', '--test-reporter=tap', `--test-concurrency=${processes}`, ...files];
  try {
    return (await run(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 })).stdout;
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout?.includes('\n# fail ')) return stdout;
    throw error;
  }
};

const reported = (root: string, tap: string): BatchReport => {
  const failed = tap.matchAll(/^not ok \d+ - (?<name>.*)\n {2}---\n(?<why>(?: {2}.*\n)*?) {2}\.\.\.$/gm);
  return {
    passed: Number(/^# pass (\d+)$/m.exec(tap)?.[1]),
    failed: [...failed].map(({ groups }) => {
      const at = /location: '(.*):\d+'/
        .exec(groups?.why ?? '')?.[1]
        ?.replace(`${root}/`, '')
        .replace('/', ' ');
      return `${at} ${groups?.name}: ${/error: (.*(?:\n {4}.*)*)/.exec(groups?.why ?? '')?.[1]}`;
    }),
  };
};
