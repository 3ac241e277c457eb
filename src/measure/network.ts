/** A directed network of ties among n members: who addresses whom at all. */
export type Network = {
  members: number;
  edges: number;
  meanInDegree: number | null;
  density: number | null;
  edgeReciprocity: number | null;
  dyadReciprocity: number | null;
};

/**
 * Edge reciprocity: edges that are returned / all edges. Dyad reciprocity: pairs tied both ways / pairs tied at all.
 * Density = mean in-degree / (n − 1), as in Manor’s figures (14 / 76 = 0.184 for 77 ministries).
 */
export function networkOf(members: number, edges: Iterable<readonly [string, string]>): Network {
  const set = new Set<string>();
  for (const [from, to] of edges) if (from !== to) set.add(`${from}\n${to}`);
  const returned = [...set].filter((edge) => set.has(edge.split("\n").reverse().join("\n"))).length;
  const dyads = set.size - returned / 2;
  return {
    members,
    edges: set.size,
    meanInDegree: members === 0 ? null : set.size / members,
    density: members < 2 ? null : set.size / members / (members - 1),
    edgeReciprocity: set.size === 0 ? null : returned / set.size,
    dyadReciprocity: dyads === 0 ? null : returned / 2 / dyads,
  };
}
