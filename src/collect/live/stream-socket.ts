import { admitted, type Guard, target } from "../web/target.ts";
import { type OpenSocket, openWebSocket, type SocketEvents } from "./websocket/client.ts";

/** One message is one event; a record of the protocol is far smaller. */
export const eventAtMost = 4 << 20;

/** Opens a WebSocket to a public host only: its name is looked up once, as for everything that is fetched. */
export async function openSocket(url: URL, guard: Guard, agent: string, events: SocketEvents): Promise<OpenSocket> {
  const checked = new URL(url);
  checked.protocol = url.protocol === "wss:" ? "https:" : url.protocol === "ws:" ? "http:" : "other:";
  const { addresses } = await target(admitted(checked, guard), guard);
  return openWebSocket(
    { url, addresses, headers: { "User-Agent": agent }, most: eventAtMost, handshakeMs: 15_000 },
    events,
  );
}
