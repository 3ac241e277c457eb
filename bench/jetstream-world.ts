import { openWorkspace } from "../src/app.ts";
import { addAccount } from "../src/register/edit-account.ts";
import { addSourceRow } from "../src/store/state/queries/collect-sources.ts";
import { didOf, watchedAccounts } from "./jetstream-events.ts";

/** Makes the workspace of the bench: 3,000 registered accounts, each followed. In a process of its own, for its memory. */
const workspace = await openWorkspace(process.argv[2] ?? "", {});
workspace.state.raw.exec("pragma synchronous = off");
for (let number = 0; number < watchedAccounts; number++) {
  const did = didOf(number);
  const handle = `mission${number}.example.org`;
  const evidence = { kind: "other", source: "bench", date: "2026-01-01" };
  const given = { platform: "bluesky", handle, userId: did, holder: "UZ/mfa", evidence };
  const account = addAccount(workspace.state, given, { by: "bench", at: Date.now() });
  const source = { connector: "bluesky", address: `at://${did}`, handle, account, options: "{}", evidence: null };
  addSourceRow(workspace.state, { ...source, added_at: Date.now() });
}
workspace.collectRoom();
await workspace.close();
