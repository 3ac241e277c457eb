import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import {
  AccountCheck,
  AccountEdit,
  AccountProfile,
  AccountsPage,
  AccountsQuery,
  ById,
  ChangesPage,
  NewAccount,
} from "../../contract/accounts.ts";
import { Activity, ActivityQuery } from "../../contract/activity.ts";
import { PageQuery } from "../../contract/common.ts";
import { accountHistory, accountProfile, addAccount, changeAccount, listAccounts } from "../answers/accounts.ts";
import { activityOfAccount } from "../answers/activity.ts";
import { checkAccount } from "../answers/check-account.ts";
import { answers } from "../openapi.ts";

const tags = ["register"];

export const accountRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/accounts",
      {
        schema: {
          tags,
          operationId: "accounts",
          summary: "Accounts with standing and the age of their evidence",
          querystring: AccountsQuery,
          response: answers(AccountsPage),
        },
      },
      ({ query }) => listAccounts(workspace, query),
    );
    server.post(
      "/accounts",
      {
        schema: {
          tags,
          operationId: "addAccount",
          summary: "Add an account with the evidence whose it is",
          body: NewAccount,
          response: answers(AccountProfile),
        },
      },
      ({ body }) => addAccount(workspace, body),
    );
    server.get(
      "/accounts/:id",
      {
        schema: {
          tags,
          operationId: "account",
          summary: "An account, its evidence and its history",
          params: ById,
          querystring: AccountsQuery.pick({ language: true }),
          response: answers(AccountProfile),
        },
      },
      ({ params, query }) => accountProfile(workspace, params.id, query.language),
    );
    server.patch(
      "/accounts/:id",
      {
        schema: {
          tags,
          operationId: "changeAccount",
          summary: "Edit an account or add evidence; the change is kept in its history",
          params: ById,
          body: AccountEdit,
          response: answers(AccountProfile),
        },
      },
      ({ params, body }) => changeAccount(workspace, params.id, body),
    );
    server.post(
      "/accounts/:id/check",
      {
        schema: {
          tags,
          operationId: "checkAccount",
          summary: "Ask platform and institution's site whether they name each other; the answer becomes evidence",
          params: ById,
          response: answers(AccountCheck),
        },
      },
      ({ params }) => checkAccount(workspace, params.id),
    );
    server.get(
      "/accounts/:id/history",
      {
        schema: {
          tags,
          operationId: "accountHistory",
          summary: "Every edit of an account, newest first",
          params: ById,
          querystring: PageQuery,
          response: answers(ChangesPage),
        },
      },
      ({ params, query }) => accountHistory(workspace, params.id, query),
    );
    server.get(
      "/accounts/:id/activity",
      {
        schema: {
          tags: ["activity"],
          operationId: "accountActivity",
          summary: "Posts, counters and languages of an account over time",
          params: ById,
          querystring: ActivityQuery,
          response: answers(Activity),
        },
      },
      ({ params, query }) => activityOfAccount(workspace, params.id, query),
    );
  };
