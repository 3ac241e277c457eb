import { networkInterfaces } from "node:os";
import { openWorkspace } from "../app.ts";
import { isDemonstration } from "../register/demonstration.ts";
import { knowMissions } from "../register/know-missions.ts";
import { demonstrationBeside } from "./demonstration.ts";
import { addressOf, listenError, placeOf } from "./listen.ts";
import { makeServer } from "./server.ts";
import { ensureWeb } from "./web-files.ts";

type Asked = {
  host: string;
  port: number;
  token: string | null;
  names: readonly string[];
  version: string;
  /** Take in what the browser extension Zeeschuimer sends; yes where nothing is said. */
  zeeschuimer?: boolean;
};

export type Running = { address: string; folder: string; hasPage: boolean; stop(): Promise<void> };

/** Opens the workspace, builds the page when it is stale, and answers until stopped. */
export async function serve(folder: string, asked: Asked): Promise<Running> {
  const place = placeOf(asked);
  const web = await ensureWeb();
  const workspace = await openWorkspace(folder);
  let server: Awaited<ReturnType<typeof makeServer>> | null = null;
  try {
    const options = { ...place.access, version: asked.version, web, stages: true, log: process.stderr };
    const invented = isDemonstration(workspace.state);
    await knowMissions(workspace.state, Date.now());
    const beside = invented ? null : demonstrationBeside(folder, place, options, ownAddress);
    server = await makeServer(workspace, {
      ...options,
      collect: !invented,
      zeeschuimer: asked.zeeschuimer !== false && !invented,
      demonstrate: beside && (() => beside.address()),
    });
    await server.listen({ host: place.host, port: place.port });
    const bound = server.server.address();
    const port = bound !== null && typeof bound === "object" ? bound.port : place.port;
    const answering = server;
    const stop = async () => {
      await beside?.stop();
      await answering.close();
      await workspace.close();
    };
    return {
      address: addressOf(place, port, { wildcard: ownAddress() }),
      folder: workspace.folder,
      hasPage: web !== null,
      stop,
    };
  } catch (error) {
    // Its work in the background must not meet a store that is closed.
    await server?.close();
    await workspace.close();
    throw listenError(error, place);
  }
}

/** The first address others can reach, shown when Attaché answers on all. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";
}
