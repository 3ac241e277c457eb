import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Problem } from "../contract/common.ts";
import { isForged, isZeeschuimerCall, passwordOf } from "./zeeschuimer-calls.ts";

export type Access = {
  /** Needed with every request when Attaché answers on an address others can reach; null on 127.0.0.1. */
  token: string | null;
  /** Names besides IP addresses and localhost under which this server may be asked. */
  names: readonly string[];
};

type Refusal = { status: 401 | 403; what: string; where: string; mend: string } | null;

/**
 * A page of a stranger must neither read nor write here. A foreign Host is how DNS rebinding looks, a foreign Origin is
 * how a forged request looks, and a change without an Origin must show that no plain HTML form sent it.
 */
export function guard(server: FastifyInstance, access: Access): void {
  server.addHook("onRequest", async (request, reply) => {
    const refusal = hostRefusal(request, access) ?? originRefusal(request) ?? tokenRefusal(request, access.token);
    if (!refusal) return;
    const { status, ...said } = refusal;
    const problem: Problem = { error: "forbidden", ...said };
    if (status === 401)
      reply.header("www-authenticate", isZeeschuimerCall(request) ? 'Basic realm="Attaché"' : "Bearer");
    await reply.code(status).send(problem);
  });
}

function hostRefusal({ headers }: FastifyRequest, { token, names }: Access): Refusal {
  const name = hostName(headers.host ?? "");
  // With a token, any address of this machine will do: a rebound name is still a name, never a bare address.
  const address = isIP(name) > 0 && (token !== null || name === "127.0.0.1" || name === "::1");
  if (address || name === "localhost" || names.includes(name)) return null;
  return {
    status: 403,
    what: "This name does not belong to Attaché.",
    where: "header Host",
    mend: "Open the address that “attache start” printed, or allow the name with --name.",
  };
}

/** Host without port; brackets of IPv6 taken off. */
function hostName(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1");
}

const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

function originRefusal(request: FastifyRequest): Refusal {
  const { headers, method, url } = request;
  const refused = (where: string): Refusal => ({
    status: 403,
    what: "Another site asked on your behalf; that is refused.",
    where,
    mend: "Use the page that Attaché itself shows, or send no Origin and the header “X-Attache: 1”.",
  });
  if (isZeeschuimerCall(request)) return isForged(request) ? refused("header Origin or X-Zeeschuimer-Platform") : null;
  const { origin, host } = headers;
  if (origin !== undefined) return isSameOrigin(origin, host) ? null : refused("header Origin");
  if (url.startsWith("/api/") && foreignSite(headers["sec-fetch-site"])) return refused("header Sec-Fetch-Site");
  if (!changing.has(method) || method !== "POST") return null;
  // Forms can only POST, and only with three content types; JSON or an own header proves that no form was at work.
  const type = headers["content-type"] ?? "";
  if (headers["x-attache"] !== undefined || /^application\/json\b/i.test(type)) return null;
  return {
    status: 403,
    what: "This change does not show that you meant it: any page could have sent this form.",
    where: "header X-Attache",
    mend: "Add the header “X-Attache: 1”.",
  };
}

const foreignSite = (site: string | string[] | undefined): boolean => site === "cross-site" || site === "same-site";

function isSameOrigin(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: asked } = new URL(origin);
  if (!/^https?:$/.test(protocol) || !host) return false;
  return asked === new URL(`${protocol}//${host}`).host;
}

/** Where a browser brings the token once and gets a cookie for it. */
export const entrance = "/enter";

function tokenRefusal(request: FastifyRequest, token: string | null): Refusal {
  const { headers, url } = request;
  if (token === null || url.split("?")[0] === entrance) return null;
  if (isZeeschuimerCall(request) && isToken(passwordOf(headers.authorization), token)) return null;
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
  if (isToken(bearer, token) || isToken(cookieOf(headers.cookie), token)) return null;
  return {
    status: 401,
    what: "The token is missing or wrong.",
    where: "header Authorization",
    mend: "Open the address with the token that “attache start” printed, or send “Authorization: Bearer TOKEN”.",
  };
}

const cookieName = "attache_token";
const cookieOf = (cookies: string | undefined): string | undefined =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`).exec(cookies ?? "")?.[1];

/** Compared over digests, so that neither length nor content can be learned from the time it takes. */
export function isToken(given: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

export const tokenCookie = (token: string): string =>
  `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`;
