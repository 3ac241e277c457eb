import { SourceError } from "../connector.ts";
import { isLoginWall } from "../login-wall.ts";
import { doorPage } from "./preview-page.ts";

/** Why Telegram showed no history of a channel, and what can be done instead. */
export function refusal(handle: string, html: string, url: string): SourceError {
  const { kind } = doorPage(html);
  const instead = "use Telegram Desktop's export, or a bot the channel admits";
  if (kind === "channel without preview")
    return new SourceError("forbidden", `@${handle} has switched its web preview off: ${instead}`);
  if (kind === "private") return new SourceError("forbidden", `@${handle} is private: ${instead}`);
  if (kind === "group")
    return new SourceError("forbidden", `@${handle} is a group, which has no web preview: ${instead}`);
  if (kind === "person or bot") return new SourceError("forbidden", `@${handle} is a person or a bot, not a channel`);
  if (kind === "absent")
    return new SourceError("not found", `Telegram shows no channel @${handle}: renamed, deleted or never there`);
  if (isLoginWall(html, url)) return new SourceError("login wall", `t.me/s/${handle} answered with a page to log in`);
  return new SourceError("unreadable", `changed layout: t.me/s/${handle} shows neither a history nor why it has none`);
}
