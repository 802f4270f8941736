/** The message editor in every part and state. */
import { expect } from '@playwright/test';
import type { Text } from '../../../src/core/lib/text.ts';
import { inspectorTexts } from '../../../src/editor/app/languages/areas/inspector.ts';
import { messageTexts } from '../../../src/editor/app/languages/areas/messages.ts';
import type { Desk } from '../../fixtures/desk.ts';
import { orders } from '../../fixtures/message-editor.ts';
import { type Chapter, dialog } from './state.ts';

const show = (desk: Desk, name: string): Promise<void> => desk.within(messageTexts.show, { name }).click();

const tab = ({ page, language }: Desk, title: Text): Promise<void> =>
  page.locator(dialog).getByRole('tab', { name: title[language] }).click();

export const messages: Chapter = {
  name: 'the message editor',
  size: { width: 1440, height: 900 },
  open: (desk) => desk.openDesign(orders),
  states: [
    {
      name: 'form, source and type',
      part: dialog,
      reach: async (desk) => {
        await desk.press('m');
        await show(desk, 'order.placed');
        for (const name of ['lines', 'mail']) await desk.within(messageTexts.details, { name }).click();
        await expect(desk.page.locator('[data-typescript]')).toBeVisible();
      },
    },
    {
      name: 'the question whether the rest follows',
      part: dialog,
      reach: async (desk) => {
        const field = desk.page.getByRole('textbox', {
          name: desk.say(messageTexts.nameOf, { name: 'id' }),
          exact: true,
        });
        await field.fill('orderId');
        await field.press('Enter');
        await expect(desk.within(messageTexts.keepName)).toBeVisible();
      },
    },
    {
      name: 'completion and errors',
      part: dialog,
      reach: async (desk) => {
        await desk.within(messageTexts.keepName).click();
        await desk.page.getByRole('textbox', { name: desk.say(messageTexts.sourceName) }).click();
        await desk.press('Control+a');
        await desk.page.keyboard.insertText('{ "type": "objct", "');
        await expect(desk.page.locator(dialog).getByRole('listbox')).toBeVisible();
      },
    },
    {
      name: 'examples',
      part: dialog,
      reach: async (desk) => {
        await tab(desk, messageTexts.examples);
        await desk.within(inspectorTexts.addExample).click();
      },
    },
    {
      name: 'the contract',
      part: dialog,
      reach: async (desk) => {
        await tab(desk, messageTexts.contractTab);
        await desk.within(messageTexts.keepVersion, { version: '1.0.0' }).click();
      },
    },
    { name: 'who uses it', part: dialog, reach: (desk) => tab(desk, messageTexts.usesTab) },
    { name: 'no schema yet', part: dialog, reach: (desk) => show(desk, 'order.paid') },
    { name: 'a shared schema', part: dialog, reach: (desk) => show(desk, 'line'), closes: true },
  ],
};
