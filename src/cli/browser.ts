import { spawn } from "node:child_process";

/** Opens the user's browser; without one (a server, a container) nothing happens. */
export function openBrowser(address: string): void {
  const [program, ...before] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  const child = spawn(program as string, [...before, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
