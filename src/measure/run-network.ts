import { gather, type Question, type Room } from "./gather.ts";
import { measureById } from "./measures.ts";
import { type Network, networkOf } from "./network.ts";
import type { Subject } from "./parts.ts";

/**
 * The network of posts among those of the compared states of whom it is known whom they address; null under two of them.
 * A state of which nothing is here ties itself to nobody we know of, which is not the same as to nobody.
 */
export async function networkAmong(
  room: Room,
  subjects: readonly Subject[],
  question: Question,
): Promise<Network | null> {
  const states = subjects.filter(({ kind, state }) => kind === "state" && state !== null);
  if (states.length < 2 || states.length < subjects.length) return null;
  const addressed = measureById.get("states-addressed")!;
  const parts = await gather(room, states, { ...question, coarseTies: true }, [addressed]);
  const known = parts.filter((part) => addressed.read(part).value !== null);
  if (known.length < 2) return null;
  const members = new Set(known.map(({ subject }) => subject.state));
  const edges = known.flatMap(({ subject, out }) =>
    out.others().flatMap((other) => (members.has(other) ? [[subject.state ?? "", other] as const] : [])),
  );
  return networkOf(members.size, edges);
}
