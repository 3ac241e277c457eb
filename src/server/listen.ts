import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { AttacheError, UsageError } from "../domain/errors.ts";
import type { Access } from "./guards.ts";

export type Place = { host: string; port: number; access: Access };

export const isLocal = (host: string): boolean => host === "127.0.0.1" || host === "localhost" || host === "::1";

/** Another address than this machine's own is a decision: it needs to be asked for, and then a token guards it. */
export function placeOf(asked: { host: string; port: number; token: string | null; names: readonly string[] }): Place {
  const { host, port, token, names } = asked;
  if (port > 65_535) throw new UsageError(`There is no port ${port}. Choose one between 1024 and 65535.`);
  if (token !== null && !/^[\w.~-]{16,200}$/.test(token))
    throw new UsageError(
      "The token is too short or holds other signs than letters, digits and “-._~”. Use at least 16.",
    );
  if (isLocal(host)) return { host, port, access: { token, names } };
  const own = [hostname().toLowerCase(), host.toLowerCase(), ...names.map((name) => name.toLowerCase())];
  return { host, port, access: { token: token ?? randomBytes(24).toString("base64url"), names: own } };
}

/** Address to open; with a token it is entered once through the address. */
export function addressOf({ host, access }: Place, port: number, names: { wildcard: string }): string {
  const shown = host === "0.0.0.0" || host === "::" ? names.wildcard : host.includes(":") ? `[${host}]` : host;
  const base = `http://${shown}:${port}/`;
  return access.token === null ? base : `${base}enter?token=${access.token}`;
}

/** The port is taken, the address is not ours: said in words. */
export function listenError(error: unknown, { host, port }: Place): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return new AttacheError(
      `Port ${port} of ${host} is taken. Is Attaché running already? Else choose another with --port.`,
      {
        cause: error,
      },
    );
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new UsageError(`${host} is no address of this machine. Leave --host out to answer on 127.0.0.1.`, {
      cause: error,
    });
  if (code === "EACCES")
    return new UsageError(`Port ${port} may not be used. Choose one above 1023.`, { cause: error });
  return error;
}
