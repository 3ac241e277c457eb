import type { Command } from "commander";
import { command, common } from "./options.ts";
import { note, print, printJson, red, shorten, table } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const evidence = (): Command =>
  command(
    "evidence",
    "what is kept as evidence (WARC), each answer checked against the hash taken when it came",
    "attache evidence --url mfa.uz/en/press",
  )
    .option("--url <part>", "only answers whose address holds this")
    .action(({ url }: { url?: string }, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { evidenceFiles } = await import("../server/answers/evidence.ts");
        const files = evidenceFiles(workspace, url);
        const faults = files.flatMap(({ file, faults }) => faults.map((fault) => `${file}: ${fault}`));
        if (faults.length > 0) process.exitCode = 1;
        if (common(given).json) return printJson({ files });
        if (files.length === 0)
          return note(
            "Nothing is kept as evidence. “attache collect --archive” or “attache sources web --archive yes” keeps it.",
          );
        const rows = files.flatMap(({ file, records }) => records.map((record) => ({ file, ...record })));
        print(
          table(
            [
              { title: "WHEN", value: ({ date }) => date?.slice(0, 19) ?? "" },
              { title: "ADDRESS", value: ({ url: address }) => shorten(address ?? "", 70) },
              { title: "BYTES", value: ({ bytes }) => bytes, right: true },
              { title: "SHA-256", value: ({ sha256 }) => sha256.slice(0, 16) },
              { title: "FILE", value: ({ file }) => file },
            ],
            rows,
          ),
        );
        for (const fault of faults) note(`${red("Fault:")} ${fault}`);
        if (faults.length === 0) note(`${rows.length} answers, each as it was hashed when it came.`);
      }),
    );
