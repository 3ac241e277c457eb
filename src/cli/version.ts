import { readFileSync } from "node:fs";

/** Version of the package, two folders above in a clone and in an installation alike. */
export const version = (): string =>
  String(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version);
