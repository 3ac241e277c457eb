import { readFileSync } from "node:fs";

/** Version of the package: its description stands above src/ in a clone and above dist/ in an installation. */
export const packageVersion = (): string =>
  String(JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")).version);
