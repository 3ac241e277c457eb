/** One message of a stream of server-sent events. */
export type StreamEvent = { event: string; data: string; id: string | null };

/** Larger messages than any platform sends; a stream without an end of line would fill the memory. */
const longest = 4 << 20;

/** Messages of a text/event-stream, wherever its chunks break. A message that the end of the stream cut off is dropped. */
export async function* eventStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StreamEvent, void, void> {
  const decoder = new TextDecoder();
  let rest = "";
  let message = empty();
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    if (rest.length + message.size > longest) throw new RangeError("a message of the stream is larger than 4 MB");
    // A carriage return at the end may be half of a line break.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line !== "") {
        read(line, message);
        continue;
      }
      if (message.data.length > 0) yield { event: message.event, data: message.data.join("\n"), id: message.id };
      message = { ...empty(), id: message.id };
    }
  }
}

type Message = { event: string; data: string[]; id: string | null; size: number };
const empty = (): Message => ({ event: "message", data: [], id: null, size: 0 });

function read(line: string, message: Message): void {
  const colon = line.indexOf(":");
  if (colon === 0) return; // a comment, sent to keep the connection open
  const name = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
  message.size += value.length;
  if (name === "event") message.event = value;
  else if (name === "data") message.data.push(value);
  else if (name === "id" && !value.includes("\0")) message.id = value;
}
