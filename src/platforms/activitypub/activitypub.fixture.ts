import type { AskedOf, Given } from "../../../test/answering-server.ts";

type Json = Record<string, unknown>;

/** An invented ministry's own small server, ten activities a page. */
export type World = { actor?: Json; activities: (origin: string) => Json[]; gone?: string[] };

const context = "https://www.w3.org/ns/activitystreams";
const everybody = `${context}#Public`;

export const create = (origin: string, number: number, given: Json = {}): Json => ({
  id: `${origin}/activities/${number}`,
  type: "Create",
  actor: `${origin}/actor`,
  published: new Date(Date.UTC(2026, 2, 1, number)).toISOString(),
  to: [everybody],
  object: {
    id: `${origin}/notes/${number}`,
    type: "Note",
    attributedTo: `${origin}/actor`,
    content: `<p>Statement ${number}</p>`,
    published: new Date(Date.UTC(2026, 2, 1, number)).toISOString(),
    to: [everybody],
    url: `${origin}/read/${number}`,
    ...given,
  },
});

export const announce = (origin: string, number: number, object: string): Json => ({
  id: `${origin}/activities/${number}`,
  type: "Announce",
  actor: `${origin}/actor`,
  published: new Date(Date.UTC(2026, 2, 1, number)).toISOString(),
  object,
});

export const creates = (origin: string, from: number, to: number): Json[] =>
  Array.from({ length: to - from + 1 }, (_, place) => create(origin, to - place));

export function serve({ actor, activities, gone = [] }: World, { path, query }: AskedOf, origin: string): Given {
  const all = activities(origin);
  const json = (value: Json): Given => ({
    json: { "@context": context, ...value },
    headers: { "content-type": "application/activity+json" },
  });
  if (gone.includes(path)) return { status: 410 };
  if (path === "/.well-known/webfinger")
    return {
      json: {
        subject: query.get("resource"),
        links: [{ rel: "self", type: "application/activity+json", href: `${origin}/actor` }],
      },
    };
  if (path === "/actor")
    return json({
      id: `${origin}/actor`,
      type: "Organization",
      preferredUsername: "mfa",
      name: "MFA of Atlantis",
      url: `${origin}/`,
      outbox: `${origin}/outbox`,
      followers: `${origin}/followers`,
      ...actor,
    });
  if (path === "/followers") return json({ id: `${origin}/followers`, type: "OrderedCollection", totalItems: 321 });
  if (path === "/outbox" && !query.has("page"))
    return json({
      id: `${origin}/outbox`,
      type: "OrderedCollection",
      totalItems: all.length,
      first: `${origin}/outbox?page=0`,
    });
  if (path === "/outbox") {
    const page = Number(query.get("page"));
    const more = all.length > (page + 1) * 10;
    return json({
      id: `${origin}/outbox?page=${page}`,
      type: "OrderedCollectionPage",
      orderedItems: all.slice(page * 10, page * 10 + 10),
      ...(more ? { next: `${origin}/outbox?page=${page + 1}` } : {}),
    });
  }
  const note = all.map(({ object }) => object as Json).find(({ id }) => id === `${origin}${path}`);
  return note ? json(note) : { status: 404 };
}
