import type { Command } from "commander";
import { command, common, several, wholeNumber } from "./options.ts";
import { note, print, printJson } from "./output.ts";
import { version } from "./version.ts";
import { stopSignal } from "./workspace.ts";

type Options = {
  demo?: boolean;
  port: number;
  host: string;
  token?: string;
  name?: string[];
  open: boolean;
  zeeschuimer: boolean;
};

export const start = (): Command =>
  command(
    "start",
    "answer in the browser",
    "attache start",
    "attache start --port 8080 --no-open",
    "attache start --demo",
  )
    .option("-p, --port <number>", "port to answer on; 0 takes a free one", wholeNumber, 4100)
    .option(
      "--host <address>",
      "answer on another address than this machine's own; a token is then needed",
      "127.0.0.1",
    )
    .option("--token <token>", "token to ask for instead of a new one; at least 16 letters and digits")
    .option("--name <name>", "name under which this server may be asked (repeatable)", several)
    .option("--demo", "the invented world instead, in a folder of its own beside the workspace")
    .option("--no-zeeschuimer", "refuse what the browser extension Zeeschuimer sends")
    .option("--no-open", "do not open the browser")
    .action(async (options: Options, given: Command) => {
      const { workspace: folder, json } = common(given);
      // Listened to before the address is told: whoever reads it may end the server at once.
      const stopped = stopSignal();
      const { serve } = await import("../server/serve.ts");
      const { host, port, token = null, name: names = [] } = options;
      const running = await serve(options.demo ? await demonstration(folder) : folder, {
        host,
        port,
        token,
        names,
        version: version(),
        zeeschuimer: options.zeeschuimer,
      });
      if (json) printJson({ address: running.address, workspace: running.folder });
      else {
        print(`Attaché answers at ${running.address}`);
        note(`Data: ${running.folder}. Stop with Ctrl-C.`);
        if (!running.hasPage)
          note("The page has not been built; only the API answers. Run “npm run build” in the clone.");
      }
      if (options.open && process.stdout.isTTY) {
        const { openBrowser } = await import("./browser.ts");
        openBrowser(running.address);
      }
      const stop = (): void => void running.stop().then(() => process.exit(0));
      if (stopped.aborted) stop();
      else stopped.addEventListener("abort", stop);
    });

/** Made on first use, which takes a few seconds. */
async function demonstration(workspace: string): Promise<string> {
  const { demonstrationFolder, makeDemonstration } = await import("../demo/make-demonstration.ts");
  const folder = demonstrationFolder(workspace);
  await makeDemonstration(folder);
  note("Demonstration: invented states, invented accounts, invented posts.");
  return folder;
}
