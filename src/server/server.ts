import { randomBytes } from "node:crypto";
import { join } from "node:path";
import multipart from "@fastify/multipart";
import fastify, { type FastifyInstance, type FastifyPluginAsync } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import type { Workspace } from "../app.ts";
import { isDemonstration } from "../register/demonstration.ts";
import { collectRunner } from "./collect-runner.ts";
import { type Access, entrance, guard, isToken, tokenCookie } from "./guards.ts";
import { importRuns } from "./import-runs.ts";
import { markExports } from "./mark-exports.ts";
import { describe } from "./openapi.ts";
import { answerProblem } from "./problems.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { actorRoutes } from "./routes/actors.ts";
import { alarmRoutes } from "./routes/alarms.ts";
import { batchRoutes } from "./routes/batches.ts";
import { boundaryRoutes } from "./routes/boundary.ts";
import { collectRoutes } from "./routes/collect.ts";
import { compareRoutes } from "./routes/compare.ts";
import { keyRoutes } from "./routes/connector-keys.ts";
import { demonstrationRoutes } from "./routes/demonstration.ts";
import { factRoutes } from "./routes/facts.ts";
import { importRoutes } from "./routes/imports.ts";
import { indexRoutes } from "./routes/index-ranking.ts";
import { measureRoutes } from "./routes/measures.ts";
import { overviewRoutes } from "./routes/overview.ts";
import { postRoutes } from "./routes/posts.ts";
import { rankingFileRoutes } from "./routes/ranking-files.ts";
import { registerFileRoutes } from "./routes/register-files.ts";
import { sinceRoutes } from "./routes/since.ts";
import { zeeschuimerRoutes } from "./routes/zeeschuimer.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { stageRunner } from "./stage-runner.ts";
import { refuseUnknownParameters } from "./unknown-parameters.ts";
import { uploadsIn } from "./uploads.ts";
import { uploadsRoom } from "./uploads-room.ts";
import { serveWeb } from "./web-files.ts";

export type ServerOptions = Access & {
  version: string;
  /** Folder of the built page, or null for the API alone. */
  web: string | null;
  /** Work off languages, search index and sums in the background; off, they wait for somebody else. */
  stages: boolean;
  /** Collect from live sources by schedule. */
  collect?: boolean;
  /** Take in what the browser extension Zeeschuimer sends; yes where nothing is said. */
  zeeschuimer?: boolean;
  /** Opens the invented world and answers with its address; null where none can be opened. */
  demonstrate?: (() => Promise<string>) | null;
  /** Where errors nobody foresaw are written. */
  log: { write(line: string): void };
};

const jsonLimit = 1 << 20;
const fileLimit = 64 * 2 ** 30;

/** Everything that answers over HTTP, not yet listening. */
export async function makeServer(workspace: Workspace, options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: "error", stream: options.log },
    bodyLimit: jsonLimit,
    routerOptions: { maxParamLength: 2_000 },
    // A HEAD would run a whole export, or wait for events that never end.
    exposeHeadRoutes: false,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(answerProblem);
  setSecurityHeaders(server);
  guard(server, options);
  if (isDemonstration(workspace.state)) markExports(server as unknown as FastifyInstance);

  const newToken = () => randomBytes(16).toString("hex");
  const room = await uploadsRoom(workspace.state, join(workspace.folder, "uploads"), newToken());
  const uploads = uploadsIn(room.folder, Date.now, newToken);
  const sweeping = setInterval(() => void uploads.sweep().catch((error) => server.log.error(error)), 600_000).unref();
  const runs = importRuns(workspace, uploads);
  const stages = options.stages ? stageRunner(workspace, (error) => server.log.error(error)) : null;
  const collecting = options.collect ? collectRunner(workspace, (error) => server.log.error(error)) : null;
  server.addHook("preClose", async () => {
    clearInterval(sweeping);
    await collecting?.close();
    await runs.close();
    await stages?.close();
    await uploads.clear();
    room.leave();
  });

  await server.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 1 << 18, fileSize: fileLimit } });
  await describe(server, options.version);
  const api: FastifyPluginAsync = async (room) => {
    refuseUnknownParameters(room);
    await room.register(overviewRoutes(workspace, runs));
    await room.register(measureRoutes(workspace));
    await room.register(indexRoutes(workspace));
    await room.register(rankingFileRoutes(workspace, uploads));
    await room.register(boundaryRoutes(workspace, uploads));
    await room.register(compareRoutes(workspace));
    await room.register(sinceRoutes(workspace));
    await room.register(demonstrationRoutes(options.demonstrate ?? null));
    await room.register(actorRoutes(workspace));
    await room.register(accountRoutes(workspace));
    await room.register(factRoutes(workspace));
    await room.register(registerFileRoutes(workspace, uploads));
    await room.register(postRoutes(workspace));
    await room.register(importRoutes(workspace, uploads, runs));
    await room.register(batchRoutes(workspace, runs));
    await room.register(collectRoutes(workspace));
    await room.register(alarmRoutes(workspace));
    await room.register(keyRoutes(workspace));
    room.get("/openapi.json", { schema: { hide: true } }, (_request, reply) => reply.send(server.swagger()));
  };
  await server.register(api, { prefix: "/api/v1" });
  if (options.zeeschuimer !== false) await server.register(zeeschuimerRoutes(workspace, uploads, runs, fileLimit));
  if (options.token !== null) letIn(server, options.token);
  await serveWeb(server, options.web);
  return server as unknown as FastifyInstance;
}

/** A browser brings the token once in the address and keeps it as a cookie no script can read. */
function letIn(server: FastifyInstance, token: string): void {
  server.get(
    entrance,
    { schema: { hide: true, querystring: z.object({ token: z.string().optional() }) } },
    (request, reply) => {
      const { token: given } = request.query as { token?: string };
      if (isToken(given, token)) reply.header("set-cookie", tokenCookie(token));
      return reply.redirect("/");
    },
  );
}
