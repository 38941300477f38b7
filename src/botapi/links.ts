/** Why a URL is refused, as Telegram puts it after "URL '…' is invalid: ". */
export class LinkError extends Error {}

const PROTOCOL = /^([a-z][a-z0-9+.-]*):/i;

/** The URL as Telegram keeps it (http:// added where no protocol stands), or a LinkError. */
export function checkLink(raw: string): string {
  const link = raw.trim();
  const protocol =
    /^[^/?#]*:\/\//.test(link) || link.startsWith("tg:") ? PROTOCOL.exec(link)?.[1]?.toLowerCase() : "http";
  if (protocol === "tg" || protocol === "ton" || protocol === "tonsite") return link;
  if (protocol !== "http" && protocol !== "https") throw new LinkError("Unsupported URL protocol");
  const full = link.includes("://") ? link : `http://${link}`;
  const url = URL.parse(full);
  // Telegram takes no host without a dot, so neither "localhost" nor a bare word is a link.
  if (url === null || /\s/.test(link) || !/[^.]\.[^.]/.test(url.hostname)) throw new LinkError("Wrong HTTP URL");
  return /^[^:]+:\/\/[^/?#]+$/.test(full) ? `${full}/` : full;
}

/** The user that a tg://user?id=… link names, or undefined for any other link. */
export function linkedUser(link: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(link.trim())?.[1];
  return id === undefined ? undefined : Number(id);
}
