import type { Activity } from "../../contract/activity.ts";
import type { Step } from "./over-time.ts";

type Timeline = Activity["timeline"];

/** From the first to the last step with posts; a stretch without any becomes one step whose number is not known. */
export function steps(timeline: Timeline, by: "day" | "month"): Step[] {
  const out: Step[] = [];
  let expected: number | null = null;
  for (const { start, posts } of [...timeline].sort((a, b) => a.start.localeCompare(b.start))) {
    const from = Date.parse(`${start}T00:00:00Z`);
    if (expected !== null && from > expected) out.push({ start: expected, end: from, posts: null });
    expected = after(from, by);
    out.push({ start: from, end: expected, posts });
  }
  return out;
}

function after(at: number, by: "day" | "month"): number {
  const date = new Date(at);
  return by === "day" ? at + 86_400_000 : Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}
