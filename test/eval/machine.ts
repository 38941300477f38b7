import { cpus } from "node:os";

/** Where and when something was measured: processor and its cores, Node version and day. */
export function measuredOn(): string {
  const [first, ...more] = cpus();
  return `${first?.model.trim()}, ${more.length + 1} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
}
