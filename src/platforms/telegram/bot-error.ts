import { SourceError, type SourceFailure } from "../connector.ts";
import { errorBody } from "../error-body.ts";
import { record, text } from "../json.ts";

const meanings: Record<number, [SourceFailure, string]> = {
  401: ["needs key", "Telegram refuses the bot's token: it was revoked or mistyped. Ask @BotFather for a new one"],
  404: ["needs key", "Telegram knows no bot with this token. Ask @BotFather for it again"],
  409: [
    "forbidden",
    "somebody else reads this bot's posts: another program asks for them, or a webhook is set. Only one can",
  ],
};

/** What went wrong, without the token that stands in the address, and without the exchange that holds it. */
export function botError(cause: unknown, token: string, now: number): unknown {
  if (!(cause instanceof SourceError)) return cause;
  const { status, json } = errorBody(cause);
  const said = text(record(json)?.description);
  const [failure, meaning] = meanings[status ?? 0] ?? [cause.failure, cause.message];
  const wait = Number(record(record(json)?.parameters)?.retry_after);
  const retryAt = cause.retryAt ?? (wait > 0 ? now + wait * 1000 : null);
  const message = said && meanings[status ?? 0] ? `${meaning} (“${said}”)` : meaning;
  return new SourceError(failure, message.replaceAll(token, "…"), { retryAt });
}
