import { gather, type Question, type Room } from "./gather.ts";
import { measureById } from "./measures.ts";
import { type Network, networkOf } from "./network.ts";
import type { Subject } from "./parts.ts";

/** The network of posts among compared states: who addresses whom at all. null under two states. */
export async function networkAmong(
  room: Room,
  subjects: readonly Subject[],
  question: Question,
): Promise<Network | null> {
  const states = subjects.filter(({ kind, state }) => kind === "state" && state !== null);
  if (states.length < 2 || states.length < subjects.length) return null;
  const members = new Set(states.map(({ state }) => state));
  const parts = await gather(room, states, { ...question, coarseTies: true }, [measureById.get("states-addressed")!]);
  const edges = parts.flatMap(({ subject, out }) =>
    out.others().flatMap((other) => (members.has(other) ? [[subject.state ?? "", other] as const] : [])),
  );
  return networkOf(states.length, edges);
}
