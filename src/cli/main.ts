#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import { alarms } from "./alarms.ts";
import { backup } from "./backup.ts";
import { batches } from "./batches.ts";
import { boundary } from "./boundary.ts";
import { cards } from "./cards.ts";
import { keepCompiledCode } from "./code-cache.ts";
import { collect } from "./collect.ts";
import { compare } from "./compare.ts";
import { coverage } from "./coverage.ts";
import { doctor } from "./doctor.ts";
import { evidence } from "./evidence.ts";
import { explain } from "./explain.ts";
import { exportPosts } from "./export.ts";
import { fail } from "./failure.ts";
import { formats } from "./formats.ts";
import { grade } from "./grade.ts";
import { importFiles } from "./import.ts";
import { index } from "./index-ranking.ts";
import { keys } from "./keys.ts";
import { measure } from "./measure.ts";
import { measures } from "./measures.ts";
import { ranking } from "./ranking.ts";
import { register } from "./register.ts";
import { remap } from "./remap.ts";
import { report } from "./report.ts";
import { restore } from "./restore.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { since } from "./since.ts";
import { sources } from "./sources.ts";
import { start } from "./start.ts";
import { stream } from "./stream.ts";
import { study } from "./study.ts";
import { undo } from "./undo.ts";
import { version } from "./version.ts";

// What a command needs is loaded when it runs.
keepCompiledCode();
const program = new Command("attache")
  .description("The open desk for digital diplomacy: who speaks for a state, what they say, who answers.")
  .version(version(), "-V, --version")
  .addOption(new Option("-w, --workspace <folder>", "folder that holds all data").env("ATTACHE_WORKSPACE"))
  .option("--json", "print one JSON document on standard output")
  .addHelpText(
    "after",
    "\nExamples:\n  $ attache start\n  $ attache import tweets.csv.gz\n  $ attache search 'water cooperation' --state UZ" +
      "\n\nData live in ./attache-data, or where --workspace or ATTACHE_WORKSPACE says." +
      "\nExit codes: 0 done, 1 failed, 2 wrong usage.",
  )
  .showHelpAfterError("(attache --help lists the commands)")
  .exitOverride();
for (const make of [
  start,
  register,
  importFiles,
  sources,
  collect,
  coverage,
  evidence,
  stream,
  keys,
  formats,
  batches,
  undo,
  remap,
  search,
  exportPosts,
  measures,
  measure,
  index,
  explain,
  ranking,
  grade,
  boundary,
  compare,
  since,
  report,
  cards,
  settings,
  alarms,
  doctor,
  backup,
  restore,
  study,
])
  program.addCommand(make());

// A reader that closes early (“| head”) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else fail(error, process.argv.includes("--json"));
}
