import { expect, test } from "vitest";
import { answering } from "../../../test/answering-server.ts";
import { openWeb } from "../../collect/web/open-web.ts";
import { account, serve } from "./mastodon.fixture.ts";
import { checkRelMe } from "./rel-me.ts";

/** A server whose account names a site, and a site whose page names an account. */
async function twoSides(given: { field?: (site: string) => string; html: (server: string) => string }) {
  const site = await answering(({ path }) =>
    path === "/" || path === "/contacts" ? { html: given.html(server.origin) } : { status: 404 },
  );
  const server = await answering((asked) => {
    const value = given.field?.(site.origin);
    const fields = value
      ? [{ name: "Site", value: `<a href="${value}" rel="me nofollow">site</a>`, verified_at: null }]
      : [];
    return serve(
      { accounts: [account("7", "MFA", { fields, url: `${server.origin}/@MFA` })], statuses: [] },
      asked,
      server.origin,
    );
  });
  const hosts = [new URL(site.origin).host, new URL(server.origin).host];
  const web = openWeb({ allowed: hosts, limits: { delay: 0 }, pace: { now: () => Date.UTC(2026, 10, 22) } });
  const checked = await checkRelMe(`${server.origin}/@mfa`, site.origin, web);
  web.close();
  return { ...checked, site: site.origin };
}

const naming = (server: string) => `<html><head><link rel="me" href="${server}/@mfa/"></head></html>`;

test("a profile and the institution's own site that name each other prove the account", async () => {
  const { evidence, standing, site } = await twoSides({ field: (own) => `${own}/contacts`, html: naming });
  expect(standing).toBe("proven");
  expect(evidence).toMatchObject([{ kind: "two-way-link", url: `${site}/contacts`, date: "2026-11-22" }]);
});

test("a link one way is a claim, whichever side makes it", async () => {
  const fromSite = await twoSides({ html: (server) => `<a rel="noopener me" href="${server}/users/MFA">Us</a>` });
  expect([fromSite.standing, fromSite.evidence[0]?.kind]).toEqual(["claimed", "one-way-link"]);
  const fromProfile = await twoSides({ field: (own) => own, html: () => "<p>Nothing</p>" });
  expect([fromProfile.standing, fromProfile.evidence[0]?.kind]).toEqual(["claimed", "one-way-link"]);
});

test("a plain link, a link to another account and another site's field prove nothing", async () => {
  const { evidence, standing } = await twoSides({
    field: () => "https://mfa.atlantis.example.attacker.example/",
    html: (server) => `<a href="${server}/@mfa">Us</a><a rel="me" href="${server}/@mfa2">Not us</a>`,
  });
  expect([evidence, standing]).toEqual([[], "unknown"]);
});

test("a site that cannot be read is told, not taken for a missing link", async () => {
  const { standing, notes } = await twoSides({ field: (own) => `${own}/gone`, html: () => "" });
  expect(standing).toBe("claimed");
  expect(notes).toHaveLength(1);
});
