import { SourceError, type WebAnswer } from "../../platforms/connector.ts";
import { isLoginWall } from "../../platforms/login-wall.ts";

/** The answer as JSON, or the reason why it is none. `parse` keeps the digits of long ids. */
export function jsonOf(answer: WebAnswer, shown: string, parse: (text: string) => unknown): unknown {
  const type = (answer.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const text = new TextDecoder().decode(answer.body);
  const isPage = /html/.test(type) || /^\s*<(!doctype\s+html|html|head|body)\b/i.test(text);
  if (isPage)
    throw isLoginWall(text, answer.url)
      ? new SourceError(
          "login wall",
          `${shown} answered with a page to log in (or to prove to be human), not with JSON`,
          {
            cause: answer,
          },
        )
      : new SourceError("wrong type", `${shown} answered with a web page, not with JSON`, { cause: answer });
  if (!acceptable.test(type))
    throw new SourceError("wrong type", `${shown} answered with “${type}”, not with JSON`, { cause: answer });
  try {
    return parse(text);
  } catch (cause) {
    throw new SourceError("unreadable", `${shown}: the JSON is broken (${(cause as Error).message})`, { cause });
  }
}

const acceptable =
  /^$|[/+]json$|^application\/([\w.-]+\+)?json|^text\/(plain|javascript)$|^application\/(x-)?javascript$/;
