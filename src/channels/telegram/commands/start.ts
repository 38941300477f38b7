import { line } from "../../../render/html/cut.ts";
import { bold, join, nothing, paragraphs, plain, type Rich } from "../../../render/html/rich.ts";
import { KEPT_DAYS } from "../../../services/feedback.ts";
import { REMEMBERED_MS } from "../../remembered.ts";
import { sizeOf } from "../../size.ts";
import { hand, keepTalk, talkKey, whileTyping } from "../desk.ts";
import { answerAlone, SHARED_CODE } from "../groups/link.ts";
import type { ButtonKind, Command } from "../handlers.ts";
import { FROM_INLINE } from "../inline.ts";
import type { Button } from "../transport/send.ts";
import { openLink } from "./open.ts";
import { type MessageTurn, note, type Turn } from "../turn.ts";
import { answerTo } from "../views.ts";

const LONGEST_NAME = 64;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** /start: who the bot is, what it holds, and a question to try; with the code of a link, what that leads to. */
export const start: Command = {
  name: "start",
  async run(turn, argument) {
    if (SHARED_CODE.test(argument)) return answerAlone(turn, argument);
    const isPlain = argument === "" || argument === FROM_INLINE;
    const opened = isPlain ? null : openLink(turn, argument);
    if (opened !== null) return say(turn, opened.rich, opened.buttons);
    const notice = isPlain ? nothing : plain(turn.source.wording.catalogue.link.nonsense);
    await say(turn, join([notice, welcome(turn)], "\n\n"), exampleButton(turn));
  },
};

/** /help: how to ask, and what the buttons do; for who keeps the corpus, how that is done, too. */
export const help: Command = {
  name: "help",
  async run(turn) {
    const { telegram, admin } = turn.source.wording;
    const { desk, person } = turn;
    const isInPrivate = turn.message.chat.type === "private" && desk.admin !== null && person !== undefined;
    const role = isInPrivate ? await desk.state.roles.of(person.id) : null;
    const more = role === null ? [] : [...admin.howToAdd, admin.youAreEditor[1] ?? ""];
    await say(turn, paragraphs([...telegram.help, ...more]), exampleButton(turn));
  },
};

/** /privacy: what is kept, and for how long. */
export const privacy: Command = {
  name: "privacy",
  async run(turn) {
    const hours = Math.round(turn.desk.limits.keepMs / HOUR_MS);
    const minutes = Math.round(REMEMBERED_MS / MINUTE_MS);
    await say(turn, paragraphs(turn.source.wording.telegram.privacy(hours, minutes, KEPT_DAYS)));
  },
};

/** The button with the example question: asks it in the name of who pressed. */
export const exampleButtons: ButtonKind = {
  pattern: /^q$/,
  async press(turn) {
    const { desk, ctx, source, place, person, message } = turn;
    if (source.example === null) return note(ctx, source.wording.telegram.noSuchButton);
    await note(ctx);
    const asked = { question: source.example, before: null, repeats: true, isOfGroup: false };
    const { reply, next } = await whileTyping(turn, () => answerTo(source, asked));
    keepTalk(desk, talkKey(place.chat, place.topic, person), next, { message: message.message_id, isOfGroup: false });
    await hand(desk, place, reply, asked);
  },
};

async function say(
  { desk, place }: MessageTurn,
  rich: Rich,
  buttons: readonly (readonly Button[])[] = [],
): Promise<void> {
  await desk.sender.send({ ...place, answers: undefined }, { rich, buttons });
}

function welcome({ source: { wording, corpus, example }, person }: Turn): Rich {
  const { telegram } = wording;
  return join(
    [
      bold(plain(telegram.welcome(line(person?.first_name ?? "", LONGEST_NAME)))),
      plain(telegram.holds(sizeOf(corpus))),
      plain(telegram.howToAsk),
      example === null ? nothing : plain(telegram.tryThis),
    ],
    "\n\n",
  );
}

const exampleButton = ({ source: { example } }: Turn): Button[][] =>
  example === null ? [] : [[{ label: example, data: "q" }]];
