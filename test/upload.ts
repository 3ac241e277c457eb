import type { Desk } from "./open-desk.ts";

/** Sends a file as the page's form does. */
export async function upload(
  desk: Desk,
  url: string,
  name: string,
  content: string | Uint8Array,
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append("file", new Blob([typeof content === "string" ? content : new Uint8Array(content)]), name);
  const request = new Response(form);
  const headers = { "content-type": request.headers.get("content-type") ?? "", "x-attache": "1" };
  return desk.server.inject({ method: "POST", url, headers, payload: Buffer.from(await request.arrayBuffer()) });
}
