import type { StreamState } from "../../contract/collect.ts";
import { useWords } from "../words/use-words.ts";

/** Older than this, nobody is following the stream at the moment. */
const followedMs = 60_000;

/** The live stream in one sentence: whether it is open, how far behind, what it no longer had. */
export function StreamLine({ stream }: { stream: StreamState }) {
  const { say, locale } = useWords();
  const { at, connected, lagMs, accounts, stored, lost, failure } = stream;
  const isFollowed = Date.now() - at < followedMs;
  return (
    <p className="measure">
      {say("stream.title")}:{" "}
      {!isFollowed
        ? say("stream.lastSeen", { at: locale.dateTime(at) })
        : connected
          ? say("stream.open", { accounts: locale.number(accounts), stored: locale.number(stored) })
          : say("stream.broken")}
      {isFollowed && connected && (
        <> {lagMs === null ? say("stream.noEvent") : say("stream.lag", { seconds: locale.decimal(lagMs / 1000, 1) })}</>
      )}
      {lost && <> {say("stream.lost", { from: locale.dateTime(lost.from), to: locale.dateTime(lost.to) })}</>}
      {!connected && failure && (
        <span className="aside">
          <bdi dir="ltr">{failure}</bdi>
        </span>
      )}
    </p>
  );
}
