import type { StateOption } from "../screens/use-states.ts";

/** A state as the tiles, the map, the list and the table show it. */
export type WorldRow = {
  code: string;
  name: string;
  /** Its page in the register. */
  actor: string;
  value: number | null;
  /** Among all that are known; equal values share it. */
  rank: number | null;
  /** Among the own state and its peers, where it is one of them. */
  peer: { rank: number; of: number } | null;
};

type Named = Pick<StateOption, "id" | "text" | "actor">;

/** Every state the workspace shows, known or not; a value of a state it hides is left out. */
export function worldRows(
  states: readonly Named[],
  values: ReadonlyMap<string, number | null>,
  best: "high" | "low" | null,
  peers: readonly string[],
): WorldRow[] {
  const sign = best === "low" ? 1 : -1;
  const known = states.map(({ id }) => ({ id, value: values.get(id) ?? null }));
  const ranks = ranked(known, sign);
  const among = known.filter(({ id, value }) => peers.includes(id) && value !== null);
  const peerRanks = ranked(among, sign);
  const rows = states.map(({ id, text, actor }): WorldRow => {
    const peer = peerRanks.get(id);
    return {
      code: id,
      name: text,
      actor,
      value: values.get(id) ?? null,
      rank: best === null ? null : (ranks.get(id) ?? null),
      peer: best === null || peer === undefined ? null : { rank: peer, of: among.length },
    };
  });
  return rows.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return sign * (a.value - b.value);
  });
}

function ranked(rows: readonly { id: string; value: number | null }[], sign: number): Map<string, number> {
  const order = rows.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => sign * (a - b));
  return new Map(rows.flatMap(({ id, value }) => (value === null ? [] : [[id, order.indexOf(value) + 1] as const])));
}
