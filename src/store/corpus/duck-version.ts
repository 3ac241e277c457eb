import { openDuck } from "./duck.ts";

/** Whether DuckDB starts on this machine at all, and which one it is. */
export async function duckVersion(temp: string): Promise<string> {
  const duck = await openDuck({ threads: 1, memoryMb: 100, temp });
  try {
    const [row] = await duck.all("select version() as version");
    return String(row?.version);
  } finally {
    duck.close();
  }
}
