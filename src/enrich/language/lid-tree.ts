/** The Huffman tree of a hierarchical softmax. Nodes below `leaves` are labels; inner nodes follow; the last is the root. */
export type LabelTree = { leaves: number; left: Int32Array; right: Int32Array; root: number };

/** Builds the tree from the labels' counts (descending, as fastText stores them), the way fastText does. */
export function buildTree(counts: readonly number[]): LabelTree {
  const leaves = counts.length;
  const total = new Array<number>(2 * leaves - 1).fill(1e15);
  for (let label = 0; label < leaves; label++) total[label] = counts[label]!;
  const left = new Int32Array(2 * leaves - 1).fill(-1);
  const right = new Int32Array(2 * leaves - 1).fill(-1);
  let leaf = leaves - 1;
  let inner = leaves;
  const least = () => (leaf >= 0 && total[leaf]! < total[inner]! ? leaf-- : inner++);
  for (let node = leaves; node < 2 * leaves - 1; node++) {
    left[node] = least();
    right[node] = least();
    total[node] = total[left[node]!]! + total[right[node]!]!;
  }
  return { leaves, left, right, root: 2 * leaves - 2 };
}
