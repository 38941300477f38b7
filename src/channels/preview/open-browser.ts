import { spawn } from "node:child_process";

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Opens an address in the person's browser, where this machine seems to have a screen; nothing happens where it cannot. */
export function openBrowser(address: string, { platform, env }: Pick<NodeJS.Process, "platform" | "env">): void {
  const [command, ...args] = openers[platform] ?? [];
  const hasScreen = platform !== "linux" || Boolean(env["DISPLAY"] ?? env["WAYLAND_DISPLAY"]);
  if (command === undefined || !hasScreen) return;
  const opener = spawn(command, [...args, address], { env, stdio: "ignore", detached: true });
  // The address stands in the terminal, too.
  opener.on("error", () => {});
  opener.unref();
}
