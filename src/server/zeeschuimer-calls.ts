import type { FastifyRequest } from "fastify";

/** The two calls of the browser extension Zeeschuimer, which takes Attaché for a 4CAT server. */
export const zeeschuimerCalls = { upload: "/api/import-dataset/", progress: "/api/check-query/" } as const;

export const isZeeschuimerCall = ({ url }: Pick<FastifyRequest, "url">): boolean => {
  const [path = ""] = url.split("?");
  return Object.values(zeeschuimerCalls).some((call) => path === call || path === call.slice(0, -1));
};

/** Pages of browser extensions. No page of the web can give itself such an origin. */
const extensionOrigin = /^(moz|chrome|safari-web)-extension:\/\/[\w-]+$/i;

/**
 * Whether a page of the web may be behind the call. An upload bears a header that no form can send, and that a script of
 * another site could send only after asking leave (a CORS preflight), which is never given. An extension that may reach
 * this machine at all could change any header, so it is let in by its origin and nothing more is asked of it.
 */
export function isForged({ headers, method }: Pick<FastifyRequest, "headers" | "method">): boolean {
  if (headers.origin !== undefined && !extensionOrigin.test(headers.origin)) return true;
  return method !== "GET" && headers["x-zeeschuimer-platform"] === undefined;
}

/** The extension knows an address and nothing else; what is typed as “http://attache:TOKEN@host” comes as Basic. */
export function passwordOf(authorization: string | undefined): string | undefined {
  const basic = /^Basic ([\w+/=]+)$/i.exec(authorization ?? "")?.[1];
  return basic === undefined
    ? undefined
    : Buffer.from(basic, "base64")
        .toString()
        .replace(/^[^:]*:/, "");
}
