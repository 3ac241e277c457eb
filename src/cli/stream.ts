import type { Command } from "commander";
import { UsageError } from "../domain/errors.ts";
import { command, common } from "./options.ts";
import { fields, moment, note, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

type Options = { url?: string; dictionary?: string; off?: boolean };

export const stream = (): Command =>
  command(
    "stream",
    "how the live stream of Bluesky (Jetstream) stands, or which one is followed",
    "attache stream",
    "attache stream --url wss://jetstream1.us-west.bsky.network/subscribe",
  )
    .option("--url <address>", "follow this Jetstream")
    .option("--dictionary <file>", "take events compressed; the file is Jetstream's zstd dictionary")
    .option("--off", "follow none; sources are still asked by schedule")
    .action((options: Options, given: Command) =>
      withWorkspace(given, async ({ state }) => {
        const { setStream, streamedSources, streamSettings, streamStatus } = await import(
          "../collect/live/bluesky-stream.ts"
        );
        const before = streamSettings(state);
        if (Object.keys(options).length > 0) setStream(state, changed(before, options));
        const settings = streamSettings(state);
        const status = streamStatus(state);
        const accounts = streamedSources(state).size;
        if (common(given).json) return printJson({ ...settings, accounts, status });
        print(
          fields([
            ["stream", settings.url ?? "none is followed"],
            ["dictionary", settings.dictionary ?? "none: events come uncompressed"],
            ["accounts", accounts],
            ["seen", moment(status?.at ?? null)],
            ["connected", status ? (status.connected ? "yes" : "no") : null],
            ["behind", status?.lagMs == null ? null : `${(status.lagMs / 1000).toFixed(1)} s`],
            ["events", status?.events ?? null],
            ["stored", status?.stored ?? null],
            ["no longer to be had", status?.lost ? `${moment(status.lost.from)} to ${moment(status.lost.to)}` : null],
            ["failure", status?.failure ?? null],
          ]),
        );
        if (!status) note("It is followed while “attache start” or “attache collect --watch” runs.");
      }),
    );

function changed(before: { url: string | null; dictionary: string | null }, { url, dictionary, off }: Options) {
  if (url !== undefined && !/^wss?:\/\/./.test(url))
    throw new UsageError(`--url ${url}: write an address such as wss://jetstream1.us-west.bsky.network/subscribe.`);
  return { url: off ? null : (url ?? before.url), dictionary: dictionary ?? before.dictionary };
}
