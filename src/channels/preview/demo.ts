import type { Message } from "grammy/types";
import type { World } from "./world.ts";

/** What a person of the demo does: in private, or in a topic of the group where `topic` counts those from 0. */
type Step = { readonly by: 0 | 1 | 2; readonly topic?: 0 | 1 } & (
  | { readonly start: string }
  | { readonly say: string }
  /** Changes the own message that was said last, there. */
  | { readonly edit: string }
  /** Presses the first button of the bot's last message there that sends this; nothing where there is none. */
  | { readonly press: RegExp; readonly brings: "edited" | "sent" }
);

/** The conversation of the README: a question without marks, one that goes on from it, pages, a correction, figures as a picture, the group. */
const steps: readonly Step[] = [
  { by: 0, start: "" },
  { by: 0, say: "dang vien du bi chiem may phan tram" },
  { by: 0, say: "còn nữ?" },
  { by: 0, press: /^m0$/, brings: "edited" },
  { by: 0, press: /^m1$/, brings: "edited" },
  { by: 0, press: /^a$/, brings: "edited" },
  { by: 0, say: "Nghị quyết 18-NQ/TW ban hành ngày nào?" },
  { by: 0, edit: "kết luận 55-KL/TW về việc gì" },
  { by: 0, say: "/thongke những kinh nghiệm rút ra từ đại hội cấp trên cơ sở ở Lai Châu" },
  { by: 0, press: /^n:.+\+$/, brings: "sent" },
  { by: 0, press: /^n:.+-/, brings: "sent" },
  { by: 0, say: "Có bao nhiêu đại biểu chính thức dự Đại hội XIV Đảng bộ tỉnh?" },
  { by: 1, topic: 1, say: "Ai nhớ tổng số cấp ủy viên được bầu không?" },
  { by: 2, topic: 1, say: "@{bot} Tổng số cấp ủy viên được bầu là bao nhiêu?" },
];

/** How long the bot may take to answer a step; in a group it may keep silent. */
const ANSWER_MS = 8_000;
const SILENCE_MS = 800;

/** Plays the demo: after each step it waits for the bot, and then for `pause`. */
export async function playDemo(world: World, pause: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  for (const step of steps) {
    if (signal.aborted) return;
    const brings = "press" in step ? step.brings : "edit" in step ? "edited" : "sent";
    const answered = answerTo(world, brings, step.topic === undefined ? ANSWER_MS : SILENCE_MS, signal);
    if (take(world, step)) await answered;
    await pause();
  }
}

/** Does a step; false where there is nothing to press or to change. */
function take({ api, people, group, topics }: World, step: Step): boolean {
  const { id } = people[step.by];
  const thread = step.topic === undefined ? undefined : topics[step.topic];
  const chat = thread === undefined ? id : group;
  const { username } = api.core.me;
  const messages = [...(api.core.state.rooms.get(chat)?.messages.values() ?? [])].map(({ message }) => message);
  if ("start" in step) api.people.start(id, step.start);
  if ("say" in step) api.people.say(id, chat, step.say.replace("{bot}", username), { thread });
  if ("edit" in step) {
    const own = messages.findLast(({ from }) => from?.id === id);
    if (own === undefined) return false;
    api.people.edit(chat, own.message_id, step.edit);
  }
  if ("press" in step) {
    const message = messages.findLast(({ reply_markup }) => reply_markup !== undefined);
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const data = buttons.map((button) => ("callback_data" in button ? button.callback_data : ""));
    const wanted = data.find((one) => step.press.test(one));
    if (message === undefined || wanted === undefined) return false;
    api.taps.pressData(id, chat, message.message_id, wanted);
  }
  return true;
}

/** Settles when the bot has sent or edited a message, when that takes too long, or when everything ends. */
function answerTo({ api }: World, name: "sent" | "edited", ms: number, signal: AbortSignal): Promise<void> {
  const { state, me } = api.core;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const done = (): void => resolve();
  const hear = ({ from }: Message): void => {
    if (from?.id === me.id) resolve();
  };
  state.events.on(name, hear);
  signal.addEventListener("abort", done);
  return promise.finally(() => {
    clearTimeout(timer);
    state.events.off(name, hear);
    signal.removeEventListener("abort", done);
  });
}
