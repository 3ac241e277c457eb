import { openWorkspace } from "../app.ts";
import { demonstrationFolder, makeDemonstration } from "../demo/make-demonstration.ts";
import { addressOf, type Place } from "./listen.ts";
import { makeServer, type ServerOptions } from "./server.ts";

export type Demonstration = { address(): Promise<string>; stop(): Promise<void> };

/** The invented world on a port of its own, so that nothing of it can meet the workspace it is shown from. Made when first asked for. */
export function demonstrationBeside(
  folder: string,
  place: Place,
  options: Omit<ServerOptions, "demonstrate" | "collect">,
  wildcard: () => string,
): Demonstration {
  let running: Promise<{ address: string; stop(): Promise<void> }> | null = null;
  async function begin() {
    const own = demonstrationFolder(folder);
    await makeDemonstration(own);
    const workspace = await openWorkspace(own);
    const server = await makeServer(workspace, options);
    await server.listen({ host: place.host, port: 0 });
    const bound = server.server.address();
    const port = bound !== null && typeof bound === "object" ? bound.port : 0;
    const stop = async () => {
      await server.close();
      await workspace.close();
    };
    return { address: addressOf(place, port, { wildcard: wildcard() }), stop };
  }
  return {
    async address() {
      running ??= begin();
      // What failed once may work after it was mended.
      running.catch(() => {
        running = null;
      });
      return (await running).address;
    },
    stop: async () => (await running?.catch(() => null))?.stop(),
  };
}
