import { type Command, Option } from "commander";
import { UsageError } from "../domain/errors.ts";
import { command, common, several, wholeNumber } from "./options.ts";
import { fields, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

type Options = { contact?: string; allow?: string[]; ignoreRobots?: string[]; delay?: number; archive?: "yes" | "no" };

/** How the web is asked: the operator's word, which no source can change. */
export const sourcesWeb = (): Command =>
  command(
    "web",
    "say how the web is asked: contact, hosts that are not public, pauses",
    "attache sources web --contact press@mfa.example",
    "attache sources web --allow intranet.mfa.example:8080 --delay 2000",
  )
    .option(
      "--contact <address>",
      "sent with every request, so that a site's keeper can reach you; “none” takes it back",
    )
    .option("--allow <host>", "a host that is not public and may be asked (repeatable; “none” takes all back)", several)
    .option(
      "--ignore-robots <host>",
      "a host whose keeper gave you leave to pass over its robots.txt (repeatable; “none” takes all back)",
      several,
    )
    .option("--delay <milliseconds>", "between two requests to a host", wholeNumber)
    .addOption(
      new Option("--archive <yes|no>", "keep answers as evidence too (WARC), by schedule as well").choices([
        "yes",
        "no",
      ]),
    )
    .action(({ contact, allow, ignoreRobots, delay, archive }: Options, given: Command) =>
      withWorkspace(given, async ({ state }) => {
        const { readWebSettings, writeWebSettings } = await import("../store/state/queries/web-settings.ts");
        writeWebSettings(state, {
          ...(contact !== undefined && { contact: contact === "none" ? null : contact }),
          ...(allow && { allowed: hosts(allow) }),
          ...(ignoreRobots && { robotsIgnored: hosts(ignoreRobots) }),
          ...(delay !== undefined && { delay }),
          ...(archive !== undefined && { archive: archive === "yes" }),
        });
        const { allowed, robotsIgnored, ...said } = readWebSettings(state);
        if (common(given).json) return printJson({ ...said, allowed, robotsIgnored });
        print(
          fields([
            ["contact", said.contact ?? "none given"],
            ["hosts allowed", allowed.join(", ") || "public ones only"],
            ["robots.txt passed over at", robotsIgnored.join(", ") || "no host"],
            ["pause between requests", `${said.delay ?? 1_000} ms`],
            [
              "kept as evidence",
              said.archive ? "yes, where a source does not say otherwise" : "where a source says so",
            ],
          ]),
        );
      }),
    );

function hosts(given: readonly string[]): string[] {
  if (given.includes("none")) return [];
  for (const host of given)
    if (!/^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(host))
      throw new UsageError(`“${host}” is no host. Write intranet.mfa.example or 10.0.0.5:8080.`);
  return [...given];
}
