import type { Problem } from "../contract/common.ts";

/** An answer that says no: what happened, where, what to do. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly problem: Problem;
  readonly status: number;

  constructor(problem: Problem, status: number) {
    super(problem.what);
    this.problem = problem;
    this.status = status;
  }
}

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** Address of the API with its question; what is not asked for is left out. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return `/api/v1${path}${search.size ? `?${search}` : ""}`;
}

export const ask = <Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> =>
  answer<Answer>(address(path, query), { signal: signal ?? null });

export const tell = <Answer>(
  method: "POST" | "PATCH" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer> =>
  answer<Answer>(address(path), {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });

/** Uploads a file; `progress` hears the share that has left this machine. fetch cannot say it, XMLHttpRequest can. */
export function upload<Answer>(
  path: string,
  form: FormData,
  progress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address(path));
    request.responseType = "text";
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status < 400) resolve(body as Answer);
      else reject(new Refusal(problemIn(body, request.status, path), request.status));
    };
    request.onerror = () => reject(new Refusal(unreachable(path), 0));
    request.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

async function answer<Answer>(url: string, init: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Refusal(unreachable(url), 0);
  }
  const body = parsed(await response.text());
  if (!response.ok) throw new Refusal(problemIn(body, response.status, url), response.status);
  return body as Answer;
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function problemIn(body: unknown, status: number, where: string): Problem {
  if (body && typeof body === "object" && "what" in body) return body as Problem;
  return { error: "internal", what: `HTTP ${status}`, where, mend: null };
}

/** Status 0: no answer at all; the page says it in the reader's language. */
const unreachable = (where: string): Problem => ({ error: "internal", what: "", where, mend: null });
