import { baseOf } from "../base.ts";
import { type CollectTask, SourceError, type SourceFailure, type Web } from "../connector.ts";
import { isRecord, type Json, record, text } from "../json.ts";

export const keyName = "vk.token";
/** The version of the published schema that requests and answers are checked against. */
const version = "5.199";

export type Vk = (method: "wall.get" | "wall.getById", parameters: Record<string, string | number>) => Promise<Json>;

/** The token goes into a header, the rest into the body: addresses are written to logs. */
export function openVk(task: CollectTask, web: Web): Vk {
  const token = task.keys.get(keyName);
  if (!token)
    throw new SourceError(
      "needs key",
      `VK gives nothing without a token: set the key “${keyName}”, or import files that hold its posts`,
    );
  const base = baseOf(task, "https://api.vk.com");
  return async (method, parameters) => {
    const body = new URLSearchParams({
      ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
      v: version,
    });
    const answer = record(
      await web.json(`${base}/method/${method}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
        body: body.toString(),
      }),
    );
    const error = record(answer?.error);
    if (error) throw refusal(error, token, web.now());
    const response = answer?.response;
    if (!isRecord(response) || !Array.isArray(response.items))
      throw new SourceError("unreadable", `changed layout: VK's ${method} answered without “response.items”`);
    return response;
  };
}

const meanings: Record<number, [SourceFailure, string, number?]> = {
  1: ["server error", "VK had an error it does not name"],
  2: ["needs key", "the application of the token is switched off"],
  3: ["unreadable", "VK does not know the method"],
  5: ["needs key", "VK refuses the token: it expired, was revoked, or is bound to another address"],
  6: ["rate limited", "too many requests in a second", 1000],
  7: ["forbidden", "the token has no right to this"],
  8: ["unreadable", "VK calls the request wrong"],
  9: ["rate limited", "VK sees too many requests of one kind", 3_600_000],
  10: ["server error", "VK had an error inside"],
  14: ["login wall", "VK wants to be shown that a human asks"],
  15: ["forbidden", "access denied: the wall is closed to strangers"],
  17: ["login wall", "VK wants the token's owner to confirm a log-in"],
  18: ["not found", "the page was deleted or banned"],
  19: ["forbidden", "the content is blocked"],
  20: ["needs key", "this needs a token of another kind of application"],
  23: ["unreadable", "VK has switched the method off"],
  24: ["needs key", "the token's owner has to confirm this"],
  25: ["needs key", "the token's owner has to confirm this"],
  27: ["needs key", "VK refuses the community's key"],
  28: ["needs key", "VK refuses the application's key"],
  29: ["rate limited", "the day's number of calls is spent", 86_400_000],
  30: ["forbidden", "the profile is private"],
  34: ["server error", "the version of the interface is no longer served"],
  100: ["not found", "VK knows no such wall: renamed, deleted or never there"],
  113: ["not found", "VK knows no such person"],
  125: ["not found", "VK knows no such community"],
  203: ["forbidden", "access to the community is denied"],
};

/** VK answers 200 whatever happened; what happened stands inside. */
function refusal(error: Json, token: string, now: number): SourceError {
  const code = Number(error.error_code);
  const [failure, meaning, pause] = meanings[code] ?? ["unreadable", "VK refused"];
  const said = (text(error.error_msg) ?? "").replaceAll(token, "…");
  return new SourceError(failure, `${meaning} (error ${code}: ${said})`, {
    retryAt: pause === undefined ? null : now + pause,
  });
}
