import { spawnSync } from "node:child_process";

/** One way to do the work: a fresh process that prints one JSON object of figures as its last line. */
export type Side = { name: string; command: readonly string[]; environment?: Record<string, string> };
export type Figures = Record<string, number>;
export type Outcome = { name: string; rounds: Figures[] | null; absent: string | null };

/**
 * Runs the sides in fresh processes, in alternated order (A B, B A, …), so that neither gains from what the other left in
 * the page cache. A side whose tool is not installed says so on its last line (`{"absent": "why"}`).
 */
export function contest(sides: readonly Side[], rounds: number): Outcome[] {
  const outcomes: Outcome[] = sides.map(({ name }) => ({ name, rounds: [], absent: null }));
  for (let round = 0; round < rounds; round++) {
    const order = sides.map((_, index) => (round % 2 === 0 ? index : sides.length - 1 - index));
    for (const index of order) {
      const outcome = outcomes[index]!;
      if (outcome.absent) continue;
      const answer = once(sides[index]!);
      if ("absent" in answer) Object.assign(outcome, { rounds: null, absent: answer.absent });
      else outcome.rounds?.push(answer.figures);
    }
  }
  return outcomes;
}

function once({ name, command, environment }: Side): { figures: Figures } | { absent: string } {
  const [program, ...given] = command;
  const { status, stdout, stderr, error } = spawnSync(program!, given, {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...process.env, ...environment },
  });
  if (error) return { absent: `${program} is not installed` };
  const last = stdout.trim().split("\n").at(-1) ?? "";
  if (status !== 0) throw new Error(`${name} failed: ${stderr.slice(-2000)}`);
  const answer = JSON.parse(last) as Record<string, number> | { absent: string };
  return typeof answer.absent === "string" ? { absent: answer.absent } : { figures: answer as Figures };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
