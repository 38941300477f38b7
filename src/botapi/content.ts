import type { Message } from "@grammyjs/types";
import type { Content } from "./access.ts";
import type { Core } from "./core.ts";
import { badRequest } from "./errors.ts";
import { type Files, type FileKind, toDocument, toPhoto } from "./files.ts";
import { type Formatted, format, type TextInput } from "./formatted.ts";
import { FieldError, isObject, type Params, reading, requiredTextField, textField } from "./params.ts";

/** Text after entities may not be longer (UTF-16 code units). */
export const MAX_TEXT = 4096;
/** A caption after entities may not be longer (UTF-16 code units). */
export const MAX_CAPTION = 1024;

/** The part of a message that a call brings, before it is known to fit. */
export interface NewContent {
  readonly kind: Content;
  readonly fields: Partial<Message>;
}

/** The words for a text or caption that is too long: sending and editing differ on Telegram. */
export type TooLong = "sending" | "editing";

/** The text of sendMessage and editMessageText. */
export function readText(core: Core, params: Params): NewContent {
  const input = {
    text: params.text("text"),
    parseMode: params.text("parse_mode"),
    entities: params.fields.get("entities"),
  };
  if (input.text === "") throw badRequest("message text is empty");
  const { text, entities } = formatFor(core, input);
  const preview = params.json("link_preview_options", "can't parse link preview options JSON object");
  if (preview !== undefined && !isObject(preview)) throw badRequest("object expected as link preview options");
  return {
    kind: "text",
    fields: {
      text,
      ...(entities.length === 0 ? {} : { entities }),
      ...(preview === undefined ? {} : { link_preview_options: preview }),
    },
  };
}

/** The caption of a method's own parameters. */
export function readCaption(core: Core, params: Params): Pick<Message, "caption" | "caption_entities"> {
  return captionFields(core, {
    text: params.text("caption"),
    parseMode: params.text("parse_mode"),
    entities: params.fields.get("caption_entities"),
  });
}

/** The photo or document of sendPhoto and sendDocument, with its caption. */
export function readMedia(core: Core, params: Params, kind: "photo" | "document"): NewContent {
  const caption = readCaption(core, params);
  return { kind, fields: { ...mediaFields(core.files, params, kind, kind), ...caption } };
}

/** The new media of editMessageMedia. */
export function readInputMedia(core: Core, params: Params): NewContent {
  params.required("media");
  const value = params.json("media", "can't parse input media JSON object");
  return reading("InputMedia", () => {
    if (!isObject(value)) throw new FieldError("expected an Object");
    const caption = captionFields(core, {
      text: textField(value, "caption"),
      parseMode: textField(value, "parse_mode"),
      entities: value["caption_entities"],
    });
    const type = requiredTextField(value, "type");
    if (type !== "photo" && type !== "document") throw new FieldError(`type "${type}" is unsupported`);
    const media = textField(value, "media");
    if (media === "") throw new FieldError("media not found");
    return { kind: type, fields: { ...mediaFields(core.files, params, "media", type, media), ...caption } };
  });
}

/** Refuses what is empty or too long once the markup is gone. */
export function checkLength(fields: Partial<Message>, doing: TooLong): void {
  if (fields.text === "") throw badRequest("text must be non-empty");
  if ((fields.text?.length ?? 0) > MAX_TEXT) {
    throw badRequest(doing === "sending" ? "message is too long" : "MESSAGE_TOO_LONG");
  }
  if ((fields.caption?.length ?? 0) > MAX_CAPTION) {
    throw badRequest(doing === "sending" ? "message caption is too long" : "MEDIA_CAPTION_TOO_LONG");
  }
}

/** Formats a text with the people of this server for mentions by link. */
export function formatFor(core: Core, input: TextInput): Formatted {
  return format(input, (id) => core.state.people.get(id)?.user);
}

function captionFields(core: Core, input: TextInput): Pick<Message, "caption" | "caption_entities"> {
  const { text, entities } = formatFor(core, input);
  if (text === "") return {};
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}

function mediaFields(files: Files, params: Params, field: string, kind: FileKind, given?: string): Partial<Message> {
  const file = given === undefined ? files.input(params, field, kind) : files.input(params, field, kind, given);
  return kind === "photo" ? { photo: toPhoto(file) } : { document: toDocument(file) };
}
