import { duration, size } from "./output.ts";

export type Progress = {
  /** What is being done: “tweets.csv”, “language”. */
  title: string;
  done: number;
  /** null: not to be known before the end. */
  total: number | null;
  unit: "bytes" | "records" | "posts";
};

/** One line on stderr that is rewritten on a terminal, and printed every ten seconds elsewhere. */
export function progressLine(
  stream: NodeJS.WriteStream,
  now: () => number,
): { tell(progress: Progress): void; end(): void } {
  const began = now();
  const every = stream.isTTY ? 100 : 10_000;
  let last = began;
  let drawn = false;
  return {
    tell(progress) {
      if (now() - last < every) return;
      last = now();
      const line = progressText(progress, (last - began) / 1000);
      stream.write(stream.isTTY ? `\r\u001b[2K${line.slice(0, (stream.columns || 80) - 1)}` : `${line}\n`);
      drawn = true;
    },
    end() {
      if (drawn && stream.isTTY) stream.write("\r\u001b[2K");
    },
  };
}

/** “tweets.csv  42 %  1,200,000 posts  98,000/s  17 s left”. */
export function progressText({ title, done, total, unit }: Progress, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const amount = (value: number) =>
    unit === "bytes" ? size(value) : `${Math.round(value).toLocaleString("en")} ${unit}`;
  const share = total ? `${Math.min(100, Math.floor((done / total) * 100))} %` : null;
  const speed = rate > 0 ? (unit === "bytes" ? `${size(rate)}/s` : `${Math.round(rate).toLocaleString("en")}/s`) : null;
  const left = total && rate > 0 ? `${duration((total - done) / rate)} left` : null;
  return [title, share, amount(done), speed, left].filter((part) => part !== null).join("  ");
}
