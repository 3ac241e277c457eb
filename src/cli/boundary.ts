import type { Command } from "commander";
import { BoundaryFields } from "../contract/boundary.ts";
import { parsed } from "./measure-options.ts";
import { command, common } from "./options.ts";
import { fields, note, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const boundary = (): Command =>
  command(
    "boundary",
    "the boundary file of the map; Attaché ships and draws none of its own",
    "attache boundary world.geojson --source 'Natural Earth' --disclaimer 'Boundaries follow the maker of the file.'",
    "attache boundary --remove",
  )
    .argument("[file]", "GeoJSON or TopoJSON; none: say which one is chosen")
    .option("--source <who>", "its maker; printed under every map")
    .option("--disclaimer <words>", "its maker’s disclaimer; printed under every map")
    .option("--url <address>", "where it comes from")
    .option("--remove", "draw no map any more")
    .action((file: string | undefined, { remove, ...options }: Record<string, unknown>, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { basename } = await import("node:path");
        const { boundaryOf, removeBoundary, setBoundary } = await import("../server/answers/boundary.ts");
        const answer = remove
          ? removeBoundary(workspace)
          : file === undefined
            ? boundaryOf(workspace)
            : await setBoundary(workspace, file, { ...parsed(BoundaryFields, options), name: basename(file) });
        if (common(given).json) return printJson(answer);
        const { boundary: chosen } = answer;
        if (!chosen) return print("No boundary file is chosen; the overview shows tiles.");
        const unmatched = chosen.shapes.filter(({ state }) => state === null);
        print(
          fields([
            ["file", chosen.file],
            ["source", chosen.source],
            ["disclaimer", chosen.disclaimer],
            ["features", chosen.shapes.length],
            ["are states", chosen.shapes.length - unmatched.length],
          ]),
        );
        for (const { name, code } of unmatched)
          note(
            `${name}: ${code === null ? "no ISO code found" : `${code} has no area in the file, or is no state of the register`}`,
          );
        if (chosen.missing.length > 0) note(`No feature for: ${chosen.missing.join(", ")}`);
      }),
    );
