import type { FastifyInstance } from "fastify";
import { markedCsv } from "../domain/demonstration.ts";

/** Whatever leaves the invented world says so: in the name of the file, in a header, and in each row of a table. */
export function markExports(server: FastifyInstance): void {
  server.addHook("onSend", async (_request, reply, payload) => {
    reply.header("x-attache-demonstration", "invented");
    const kept = reply.getHeader("content-disposition");
    if (typeof kept === "string")
      reply.header("content-disposition", kept.replace('filename="', 'filename="demonstration-'));
    const isTable = String(reply.getHeader("content-type") ?? "").startsWith("text/csv");
    return isTable && typeof payload === "string" ? markedCsv(payload) : payload;
  });
}
