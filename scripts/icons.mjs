// @ts-check
// `npm run icons`: the icons of the installed application, drawn by a browser from the mark of public/icon.svg.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser, waysOut } from './setup/browser.mjs';
import { root } from './setup/run.mjs';

const folder = join(root, 'public/icons');
const executablePath = await ensureBrowser();
if (executablePath === undefined) throw new Error(`There is no browser: ${waysOut}`);

/** `round`: corners of the square, as a share of it; `room`: of the mark within it. A maskable icon is cut by the system. */
const icons = [
  { name: 'any-192', size: 192, round: 0.22, room: 0.68 },
  { name: 'any-512', size: 512, round: 0.22, room: 0.68 },
  { name: 'maskable-512', size: 512, round: 0, room: 0.52 },
  { name: 'touch-180', size: 180, round: 0, room: 0.64 },
];

/** @param {(typeof icons)[number]} icon */
const drawn = ({
  size,
  round,
  room,
}) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">
  <rect width="24" height="24" rx="${24 * round}" fill="#4b4fd0"/>
  <g transform="translate(12 12) scale(${room}) translate(-12 -12)" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round">
    <path d="M3 7h7M3 17h7M14 12h7"/><path d="M10 7c3 0 3 5 4 5s-1 5-4 5"/><circle cx="14" cy="12" r="2.9" fill="#fff" stroke="none"/>
  </g>
</svg>`;

const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});
mkdirSync(folder, { recursive: true });
for (const icon of icons) {
  const page = await browser.newPage({ viewport: { width: icon.size, height: icon.size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawn(icon)}`);
  writeFileSync(join(folder, `${icon.name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
