// Plain JavaScript: its packages are installed beside it by the tests, and the types of the product never see them.
// Starts a PLC directory and a PDS on free ports, prints where they are as one line of JSON, and ends with its parent.
import { randomBytes, randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { envToCfg, envToSecrets, PDS, readEnv } from "@atproto/pds";
import plcServer from "@did-plc/server";

const folder = mkdtempSync(join(tmpdir(), "attache-pds-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Below the ports the system gives out by itself: of all that listen and connect beside, nobody is given it before it is used. */
const freePort = () =>
  new Promise((resolve) => {
    const port = randomInt(20_000, 32_000);
    const probe = createServer();
    probe.on("error", () => resolve(freePort()));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(port)));
  });

const [plcPort, pdsPort] = [await freePort(), await freePort()];
const plc = plcServer.PlcServer.create({ db: plcServer.Database.mock(), port: plcPort });
await plc.start();

const adminPassword = randomBytes(8).toString("hex");
Object.assign(process.env, {
  PDS_HOSTNAME: "localhost",
  PDS_PORT: String(pdsPort),
  PDS_DATA_DIRECTORY: folder,
  PDS_BLOBSTORE_DISK_LOCATION: join(folder, "blobs"),
  PDS_JWT_SECRET: randomBytes(16).toString("hex"),
  PDS_ADMIN_PASSWORD: adminPassword,
  PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: randomBytes(32).toString("hex"),
  PDS_DID_PLC_URL: `http://localhost:${plcPort}`,
  PDS_SERVICE_HANDLE_DOMAINS: ".test",
  PDS_DEV_MODE: "true",
  PDS_INVITE_REQUIRED: "false",
  PDS_RATE_LIMITS_ENABLED: "false",
  LOG_ENABLED: "false",
});
const pds = await PDS.create(envToCfg(readEnv()), envToSecrets(readEnv()));
await pds.start();
process.stdout.write(
  `${JSON.stringify({ plc: `http://localhost:${plcPort}`, pds: `http://localhost:${pdsPort}`, adminPassword })}\n`,
);

const end = async () => {
  await pds.destroy();
  await plc.destroy();
  process.exit(0);
};
process.stdin.on("end", end).resume();
process.on("SIGTERM", end);
