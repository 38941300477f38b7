import { store } from "./store.js";
import { words } from "./dom.js";

/**
 * What this window looks at stands in its address, so that it is still there after a reload: "#/<person>/<place>", a person counted
 * from 1, a place "bot", "general" or the number of a topic; without a place a phone shows the list of chats.
 */
export function currentView() {
  const [, person = "1", place] = /^#\/([1-9])(?:\/(\w+))?$/.exec(location.hash) ?? [];
  const me = store.people[Number(person) - 1] ?? store.people[0];
  const isListed = place === undefined && location.hash !== "";
  const where = places(me).find((one) => one.place === place) ?? places(me)[0];
  return { me, ...where, isListed };
}

/** Everywhere that a person can write: the bot alone, and the topics of the group. */
export function places(me) {
  const { bot, group } = store;
  const inGroup = [{ id: 0, name: words.general, place: "general" }, ...group.topics];
  return [
    { place: "bot", chat: me.id, topic: 0, name: bot.first_name, isGroup: false },
    ...inGroup.map(({ id, name, place }) => ({
      place: place ?? String(id),
      chat: group.id,
      topic: id,
      name,
      isGroup: true,
    })),
  ];
}

/** The address of a place for a person; without a place that of their list. */
export function addressOf(me, place) {
  const person = store.people.indexOf(me) + 1;
  return place === undefined ? `#/${person}` : `#/${person}/${place}`;
}

/** Looks at another place, or with the eyes of another person. */
export function go(me, place) {
  location.hash = addressOf(me, place);
}

/** Where and as whom something is done, for the server. */
export const actor = ({ me, chat, topic }) => ({ as: me.id, chat, ...(topic === 0 ? {} : { topic }) });
