import type { Connector } from "../connector.ts";
import { keyName } from "./api.ts";
import { pages } from "./pages.ts";
import { vkWall } from "./wall-post.ts";

/** Walls of communities and people on VK, through `wall.get` with a token. */
export const vkConnector: Connector = {
  id: "vk",
  title: "VK",
  platform: "vkontakte",
  needs: [
    {
      key: keyName,
      title: "Service token of a VK application",
      how: "Free: id.vk.com/about/business → create an application → its service key. A Russian telephone number is asked for.",
      optional: false,
    },
  ],
  can: ["posts", "profile", "counters", "single posts"],
  limits: [
    {
      what: "requests with one token",
      value: 3,
      unit: "requests",
      per: "second",
      source: "https://dev.vk.com/api/api-requests",
      asOf: "2026-11-22",
    },
    {
      what: "calls of wall.get",
      value: 5000,
      unit: "calls",
      per: "day",
      source: "https://dev.vk.com/method/wall.get",
      asOf: "2026-11-22",
    },
    {
      what: "posts on a page",
      value: 100,
      unit: "posts",
      per: null,
      source: "https://dev.vk.com/method/wall.get",
      asOf: "2026-11-22",
    },
  ],
  example: "https://vk.com/mid",
  recognise(address) {
    const [, name] =
      /^(?:https?:\/\/)?(?:www\.|m\.)?vk\.(?:com|ru)\/([A-Za-z][\w.]{1,31})\/?(?:[?#].*)?$/.exec(address.trim()) ?? [];
    if (!name || notWalls.test(name)) return null;
    return { connector: "vk", address: `https://vk.com/${name.toLowerCase()}`, handle: name };
  },
  format: vkWall,
  pages,
};

/** First parts of addresses that lead to a thing or a service of VK. */
const notWalls =
  /^(wall|photo|video|album|topic|app|doc|audio|clip|market|page|story|feed|im|search|login|share\.php|away\.php|groups|friends|settings|about|help|dev|jobs|terms|privacy|clips|videos?)(-?\d.*)?$/i;
