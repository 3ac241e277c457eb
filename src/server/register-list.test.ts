import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import { upload } from "../../test/upload.ts";
import type { Preview } from "../contract/imports.ts";
import { importOne } from "./answers/import.ts";

const followers = "platform,account,follower\nx,mfa_test,somebody\n";

test("a list of followers is sent to the register, by the preview and by the import itself", async () => {
  const desk = await openDesk();
  const { workspace, folder } = desk;
  const seen = await upload(desk, "/api/v1/imports/preview", "followers.csv", followers);
  expect(seen.json<Preview>()).toMatchObject({ format: null, registerLayout: expect.stringContaining("followers") });
  const path = join(folder, "followers.csv");
  await writeFile(path, followers);
  const importing = importOne(workspace, path, {}, { signal: new AbortController().signal, tell: () => {} });
  await expect(importing).rejects.toMatchObject({
    failure: { code: "register-file" },
    message: expect.stringContaining("attache register import followers.csv"),
  });
});
