// @ts-check
// Finds a Chromium for the tests, or gets one: the first way that works wins.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inPath, installPackages } from './debian.mjs';
import { runTool } from './run.mjs';

const downloadSeconds = 180;
const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk'];

export const waysOut = [
  'set CHROMIUM_PATH to a Chrome, Chromium or Edge',
  'run `npx playwright install --only-shell chromium`',
  'on Debian or Ubuntu: `apt-get install chromium fonts-dejavu-core fonts-noto-cjk`',
].join('; or ');

/**
 * Answers the browser's path, '' for the one that Playwright manages itself, or undefined when there is none to be had.
 * @returns {Promise<string | undefined>}
 */
export const ensureBrowser = async () => {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (await hasOwnBrowser()) return '';
  const found = systemBrowser();
  if (found) return found;
  if (await download()) return '';
  return (await installPackages(packages)) ? systemBrowser() : undefined;
};

/** Letters are as wide as their font: without these two, texts in the pictures would be boxes. */
export const ensureFonts = () => installPackages(packages.slice(1));

const hasOwnBrowser = async () => {
  const { chromium } = await import('@playwright/test');
  const whole = chromium.executablePath();
  return [whole, shellBesides(whole)].some((file) => existsSync(file));
};

/** Playwright keeps the headless shell in a folder beside the whole browser's. @param {string} whole */
const shellBesides = (whole) => {
  const [folder = ''] = whole.split(/[\\/]chrom[^\\/]*[\\/][^\\/]*$/);
  return join(folder.replace(`${sep}chromium-`, `${sep}chromium_headless_shell-`), 'INSTALLATION_COMPLETE');
};

const systemBrowser = () => {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const places = [...names.map(inPath), ...standardPlaces()];
  return places.find((file) => file !== undefined && existsSync(file) && answers(file));
};

/** On Linux a name in PATH may be a stub that only says how to install the browser. @param {string} file */
const answers = (file) =>
  process.platform !== 'linux' || spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const standardPlaces = () => {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const files = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return roots.filter((folder) => folder !== undefined).flatMap((folder) => files.map((file) => join(folder, file)));
};

/** A machine behind a closed network finds out within seconds, not minutes. */
const download = async () => {
  process.stdout.write('No browser found; asking Playwright for its own ...\n');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const code = await runTool('playwright', ['install', '--only-shell', 'chromium'], {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: downloadSeconds * 1000,
  });
  return code === 0 && (await starts());
};

/** A downloaded browser may lack the system's libraries, which only shows when it is started. */
const starts = async () => {
  const { chromium } = await import('@playwright/test');
  try {
    await (await chromium.launch({ chromiumSandbox: process.getuid?.() !== 0 })).close();
    return true;
  } catch {
    return false;
  }
};
