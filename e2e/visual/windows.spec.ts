/** Windows and panels as they are drawn, half of them light, half dark, some in Chinese: pictures that a change of the look has to change knowingly. */
import { expect } from '@playwright/test';
import type { Language } from '../../src/core/lib/text.ts';
import { messageTexts } from '../../src/editor/app/languages/areas/messages.ts';
import { objectiveTexts } from '../../src/editor/app/languages/areas/objectives.ts';
import { simulationTexts } from '../../src/editor/app/languages/areas/simulation.ts';
import { versionTexts } from '../../src/editor/app/languages/areas/versions.ts';
import { Desk, locales } from '../fixtures/desk.ts';
import { orders } from '../fixtures/message-editor.ts';
import { test } from '../fixtures/quiet.ts';
import { twoContexts } from '../fixtures/two-contexts.ts';

// As for the canvas: anti-aliasing differs a little from machine to machine; a changed shape or colour is far above this.
const tolerance = { maxDiffPixelRatio: 0.03 };

interface Picture {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  readonly size?: { readonly width: number; readonly height: number };
  readonly reach: (desk: Desk) => Promise<void>;
  readonly part: string;
  /** Selectors of what differs from run to run: times, and how long something took. */
  readonly masked?: string;
}

const dialog = 'dialog[open] > div';
const dock = 'section:has(> div > [role="tablist"])';

const keepVersion = async (desk: Desk): Promise<void> => {
  await desk.openDesign(twoContexts);
  await desk.press('Control+Alt+s');
  await desk.page.locator('dialog[open]').getByRole('textbox').fill('Before');
  await desk.press('Enter');
  await expect(desk.page.locator('[data-version]').getByText('Before', { exact: true })).toBeVisible();
  await desk.press('Escape');
  await desk.row('nodes:fraud').press('Enter');
  await desk.page.locator('[data-inspector] [data-field="replicas"] input').first().fill('4');
  await desk.press('Enter');
  await desk.page.locator('[data-canvas]').focus();
  await desk.press('Control+Alt+s');
  await expect(desk.page.locator('dialog')).toContainText(desk.say(versionTexts.changed, { count: 1 }));
};

/** The dock has half of the height: results have room for more than their heads. */
const high = { width: 1280, height: 1100 };

const pictures: readonly Picture[] = [
  {
    name: 'inspector',
    theme: 'light',
    language: 'en',
    reach: async (desk) => {
      await desk.openExample('cart-3');
      await desk.row('nodes:cart').press('Enter');
    },
    part: 'aside:has([data-inspector])',
  },
  {
    name: 'inspector-zh',
    theme: 'dark',
    language: 'zh',
    reach: async (desk) => {
      await desk.openExample('cart-3');
      await desk.row('links:product-reads-added').press('Enter');
    },
    part: 'aside:has([data-inspector])',
  },
  {
    name: 'message-editor',
    theme: 'light',
    language: 'en',
    reach: async (desk) => {
      await desk.openDesign(orders);
      await desk.press('m');
      await desk.within(messageTexts.show, { name: 'order.placed' }).click();
      await expect(desk.page.locator('[data-typescript]')).toContainText('lines');
    },
    part: dialog,
  },
  {
    name: 'findings',
    theme: 'dark',
    language: 'en',
    size: high,
    reach: async (desk) => {
      await desk.openExample('shop-10');
      await desk.page.locator('[data-rule="high-utilisation"] summary').click();
      await expect(desk.page.locator('[data-rule="high-utilisation"] dl')).toBeVisible();
    },
    part: dock,
  },
  {
    name: 'analysis-zh',
    theme: 'light',
    language: 'zh',
    size: high,
    reach: async (desk) => {
      await desk.openExample('shop-10');
      await desk.tab('analysis').click();
      await expect(desk.page.getByTestId('analysis-subscriptions')).toBeVisible();
      await expect(desk.page.getByTestId('analysis-flows')).toBeVisible();
    },
    part: dock,
  },
  {
    name: 'simulation',
    theme: 'dark',
    language: 'en',
    size: high,
    reach: async (desk) => {
      await desk.openExample('cart-3');
      await desk.tab('simulation').click();
      await desk.page.getByTestId('run-values').click();
      for (const [name, value] of Object.entries({ durationSeconds: '60', replications: '3', seed: '7' }))
        await desk.page.locator(`[name="${name}"]`).fill(value);
      await desk.button(simulationTexts.run).click();
      await expect(desk.page.getByTestId('digest')).toBeVisible({ timeout: 60_000 });
      await desk.page.getByTestId('run-values').click();
    },
    part: dock,
    masked: '[data-testid="provenance"]',
  },
  {
    name: 'table',
    theme: 'light',
    language: 'en',
    size: high,
    reach: async (desk) => {
      await desk.openExample('shop-10');
      await desk.tab('table').click();
      await expect(desk.page.locator('tr[data-node]').first()).toBeVisible();
    },
    part: dock,
  },
  {
    name: 'commands',
    theme: 'dark',
    language: 'en',
    reach: async (desk) => {
      await desk.openExample('cart-3');
      await desk.openField('Control+k');
      await desk.page.keyboard.insertText('cart');
      await expect(
        desk.page.locator('dialog [role="option"]').filter({ hasText: 'Cart commands' }).first(),
      ).toBeVisible();
    },
    part: dialog,
  },
  {
    name: 'split',
    theme: 'light',
    language: 'en',
    reach: async (desk) => {
      await desk.openDesign(twoContexts);
      await desk.row('nodes:checkout').press('Enter');
      await desk.command('split-service');
      await desk.page.locator('dialog [data-part] button').first().click();
    },
    part: dialog,
  },
  {
    name: 'objective',
    theme: 'dark',
    language: 'en',
    reach: async (desk) => {
      await desk.openExample('cart-3');
      await desk.tab('analysis').click();
      await desk.button(objectiveTexts.add).click();
      await expect(desk.page.getByTestId('objective-window')).toBeVisible();
    },
    part: dialog,
  },
  {
    name: 'versions',
    theme: 'light',
    language: 'en',
    reach: keepVersion,
    part: dialog,
    masked: 'dialog p:has(time)',
  },
  {
    name: 'comparison',
    theme: 'dark',
    language: 'en',
    reach: async (desk) => {
      await keepVersion(desk);
      await desk.within(versionTexts.compareNamed, { name: '“Before”' }).click();
      await expect(desk.page.locator('[data-element]').first()).toBeAttached();
    },
    part: '#root, body',
    masked: 'time, option, select',
  },
  {
    name: 'narrow',
    theme: 'dark',
    language: 'en',
    size: { width: 420, height: 860 },
    reach: (desk) => desk.openExample('cart-3'),
    part: 'body',
  },
];

for (const { name, theme, language, size: viewport = { width: 1280, height: 800 }, reach, part, masked } of pictures)
  test.describe(`in ${theme}, ${language}`, () => {
    test.use({ colorScheme: theme, locale: locales[language], viewport, contextOptions: { reducedMotion: 'reduce' } });

    test(`${name} is drawn as before`, async ({ page }) => {
      await page.addInitScript(
        (dock) => localStorage.setItem('eventwright.size.dock', dock),
        String(viewport.height / 2),
      );
      await reach(new Desk(page, language));
      await page.evaluate(() => document.fonts.ready);
      await page.mouse.move(0, 0);
      const mask = masked === undefined ? [] : [page.locator(masked)];
      // A field that blinks is no change of the look.
      await expect(page.locator(part).first()).toHaveScreenshot(`${name}-${theme}.png`, {
        ...tolerance,
        mask,
        caret: 'hide',
      });
    });
  });
