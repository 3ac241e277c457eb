import type { Command } from "commander";
import { command } from "./options.ts";
import { accountAdd, accountList } from "./register-accounts.ts";
import { actorAdd, actorList, actorShow } from "./register-actors.ts";
import { accountCheck } from "./register-check.ts";
import { actorAbsence, actorEdit } from "./register-edit.ts";
import { registerExport, registerFormats, registerImport } from "./register-files.ts";

/** Who speaks officially: everything the register knows, in and out. */
export const register = (): Command => {
  const parent = command(
    "register",
    "who speaks officially, with evidence",
    "attache register list --kind mission --state UZ",
  );
  for (const make of [
    actorList,
    actorShow,
    actorAdd,
    actorEdit,
    actorAbsence,
    accountList,
    accountAdd,
    accountCheck,
    registerImport,
    registerExport,
    registerFormats,
  ])
    parent.addCommand(make());
  return parent;
};
