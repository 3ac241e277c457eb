import type { AskedOf, Given } from "../../../test/answering-server.ts";

type Json = Record<string, unknown>;
export const token = "vk1.a.invented-token-of-nobody";
const owner = -777;
export const group: Json = {
  id: 777,
  screen_name: "mfa_atlantis",
  name: "MFA of Atlantis",
  type: "page",
  is_closed: 0,
};
export const person: Json = { id: 42, screen_name: "a_person", first_name: "A.", last_name: "Person" };

export const wallPost = (id: number, given: Json = {}): Json => ({
  inner_type: "wall_wallpost",
  id,
  owner_id: owner,
  from_id: owner,
  date: 1_772_323_200 + id * 3600,
  post_type: "post",
  text: `Statement ${id}`,
  likes: { count: 5, can_like: 1, user_likes: 0 },
  reposts: { count: 2 },
  comments: { count: 1 },
  views: { count: 900 },
  ...given,
});

export const wall = (count: number): Json[] => Array.from({ length: count }, (_, place) => wallPost(count - place));

export const failure = (error_code: number, error_msg = "said"): Given => ({
  json: { error: { error_code, error_msg, request_params: [] } },
});

export function serve(
  posts: readonly Json[],
  { path, body, headers }: AskedOf,
  groups: readonly Json[] = [group],
): Given {
  if (headers.authorization !== `Bearer ${token}`) return failure(5, "User authorization failed");
  const query = new URLSearchParams(body);
  const answer = { profiles: [person], groups };
  if (path === "/method/wall.getById") {
    const asked = query.get("posts")?.split(",") ?? [];
    return {
      json: { response: { items: posts.filter(({ id, owner_id }) => asked.includes(`${owner_id}_${id}`)), ...answer } },
    };
  }
  const known = ["mfa_atlantis", "club777"].includes(query.get("domain") ?? "");
  if (path !== "/method/wall.get" || !known)
    return failure(100, "One of the parameters specified was missing or invalid");
  const offset = Number(query.get("offset"));
  return {
    json: {
      response: { count: posts.length, items: posts.slice(offset, offset + Number(query.get("count"))), ...answer },
    },
  };
}
