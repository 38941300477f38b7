import type { Locator } from "playwright-core";
import { wordingOf } from "../../src/render/wording/index.ts";
import type { createBrowser, Window } from "./browser.ts";
import { openStage, type Stage } from "./preview.ts";
import { runSmallBot } from "./small-bot.ts";

/** A window on a started chat with a bot that does whatever bots do. */
export interface Chat extends Window {
  readonly log: Locator;
  readonly stage: Stage;
  readonly say: (text: string) => Promise<void>;
}

/** What opens such chats, each on a stage of its own. */
export function createChat(open: ReturnType<typeof createBrowser>) {
  return async (options: Parameters<typeof open>[1] = {}): Promise<Chat> => {
    const stage = await openStage();
    await runSmallBot(stage.world);
    const window = await open(stage.server.address, options);
    const { page } = window;
    const log = page.locator("#log");
    await log.getByText("Bot nhỏ để thử").waitFor();
    await page.getByRole("button", { name: wordingOf("vi").preview.page.start }).click();
    await log.getByText("bắt đầu:").waitFor();
    const say = async (text: string): Promise<void> => {
      await page.getByRole("combobox").fill(text);
      await page.getByRole("combobox").press("Enter");
    };
    return { ...window, log, stage, say };
  };
}
