import { randomBytes, scryptSync } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AttacheError, UsageError } from "../../domain/errors.ts";
import { writeOnce } from "./durable-file.ts";
import { seal, unseal } from "./seal.ts";

/** What guards the keys folder: a passphrase, or nothing but the file's rights (0600). */
export type Protection = "passphrase" | "file";

type MasterFile =
  | { version: 1; protection: "file"; key: string }
  | { version: 1; protection: "passphrase"; salt: string; cost: number; sealed: string };

const cost = 1 << 15;

/** The workspace's own key, made on first use; with a passphrase it is stored sealed under scrypt of that. */
export function masterKey(folder: string, passphrase: string | null): Buffer {
  const path = join(folder, "master.json");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    writeOnce(path, Buffer.from(JSON.stringify(make(passphrase))));
  }
  const file = read(path);
  if (file.protection === "file") return Buffer.from(file.key, "base64");
  if (passphrase === null)
    throw new UsageError(`The keys of this workspace (${path}) have a passphrase. Give it in ATTACHE_PASSPHRASE.`);
  return unseal(stretched(passphrase, file.salt, file.cost), "workspace key", Buffer.from(file.sealed, "base64"));
}

/** null: no key has been made yet. */
export function protectionOf(folder: string): Protection | null {
  const path = join(folder, "master.json");
  return existsSync(path) ? read(path).protection : null;
}

function make(passphrase: string | null): MasterFile {
  const key = randomBytes(32);
  if (passphrase === null) return { version: 1, protection: "file", key: key.toString("base64") };
  const salt = randomBytes(16).toString("base64");
  const sealed = seal(stretched(passphrase, salt, cost), "workspace key", key).toString("base64");
  return { version: 1, protection: "passphrase", salt, cost, sealed };
}

const stretched = (passphrase: string, salt: string, n: number): Buffer =>
  scryptSync(passphrase.normalize("NFKC"), Buffer.from(salt, "base64"), 32, { N: n, r: 8, p: 1, maxmem: 1 << 26 });

function read(path: string): MasterFile {
  const file: MasterFile = JSON.parse(readFileSync(path, "utf8"));
  if (file.version !== 1)
    throw new AttacheError(`${path} was written by a newer Attaché. Use that version, or restore a backup.`);
  return file;
}
