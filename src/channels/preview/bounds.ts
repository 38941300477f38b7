import type { Message } from "grammy/types";
import type { BotApi } from "../../botapi/server.ts";

/** How much of the past a preview keeps. */
export interface Bounds {
  readonly messagesAChat: number;
  /** In bytes. */
  readonly files: number;
  readonly queries: number;
}

/** Forgets the oldest messages, files and queries whenever there are more than the bounds allow; returns what ends that. */
export function keepWithin({ core }: BotApi, { messagesAChat, files, queries }: Bounds): () => void {
  const { state } = core;
  const trim = ({ chat }: Message): void => {
    const room = state.room(chat.id);
    for (const [id, { inlineId }] of room.messages) {
      if (room.messages.size <= messagesAChat) break;
      room.messages.delete(id);
      if (inlineId !== undefined) state.inlineMessages.delete(inlineId);
    }
    core.files.keep(files);
  };
  const trimQueries = (): void => core.queries.keep(queries);
  state.events.on("sent", trim).on("said", trim).on("queued", trimQueries);
  return () => void state.events.off("sent", trim).off("said", trim).off("queued", trimQueries);
}
