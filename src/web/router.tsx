import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import type { ComponentType } from "react";
import { Broken, Unreached } from "./parts/Broken.tsx";
import { Frame } from "./parts/Frame.tsx";
import { NotFound } from "./parts/NotFound.tsx";
import { indexSearch } from "./ranking/index-search.ts";
import { known, parseSearch, stringifySearch } from "./search.ts";
import { learnLater } from "./words/speak.ts";

/**
 * A screen that is fetched when it is first opened. Where nobody answers, the page stays and says so: the router would load the
 * whole page anew, and the reader would be left with the browser's own empty one.
 */
const screen = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazyRouteComponent(() => load().catch(() => ({ [name]: Unreached }) as unknown as Record<Name, ComponentType>), name);

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: known("lang"),
  search: { middlewares: [retainSearchParams(["lang"])] },
});

const getParentRoute = () => root;

const overview = createRoute({
  getParentRoute,
  path: "/",
  validateSearch: known("show", "on", "view", "proven"),
  component: screen(() => import("./screens/OverviewScreen.tsx"), "OverviewScreen"),
});

const actors = createRoute({
  getParentRoute,
  path: "/actors",
  validateSearch: known("kind", "state", "host", "parent", "standing", "q", "page"),
  component: screen(() => import("./screens/ActorsScreen.tsx"), "ActorsScreen"),
});

const actor = createRoute({
  getParentRoute,
  path: "/actors/$id",
  validateSearch: known("by", "from", "to"),
  component: screen(() => import("./screens/ActorScreen.tsx"), "ActorScreen"),
});

const accounts = createRoute({
  getParentRoute,
  path: "/accounts",
  validateSearch: known("platform", "state", "standing", "q", "page"),
  component: screen(() => import("./screens/AccountsScreen.tsx"), "AccountsScreen"),
});

const account = createRoute({
  getParentRoute,
  path: "/accounts/$id",
  validateSearch: known("by", "from", "to"),
  component: screen(() => learnLater().then(() => import("./screens/AccountScreen.tsx")), "AccountScreen"),
});

export const postFilters = [
  "q",
  "platform",
  "state",
  "account",
  "actor",
  "language",
  "batch",
  "standing",
  "actorKind",
  "registered",
  "from",
  "to",
] as const;

const posts = createRoute({
  getParentRoute,
  path: "/posts",
  validateSearch: known(...postFilters, "sort", "cursor"),
  component: screen(() => import("./screens/PostsScreen.tsx"), "PostsScreen"),
});

const post = createRoute({
  getParentRoute,
  path: "/posts/$platform/$id",
  component: screen(() => import("./screens/PostScreen.tsx"), "PostScreen"),
});

const imports = createRoute({
  getParentRoute,
  path: "/imports",
  validateSearch: known("page"),
  component: screen(() => learnLater().then(() => import("./screens/ImportsScreen.tsx")), "ImportsScreen"),
});

const batch = createRoute({
  getParentRoute,
  path: "/imports/$id",
  validateSearch: known("page"),
  component: screen(() => learnLater().then(() => import("./screens/BatchScreen.tsx")), "BatchScreen"),
});

const sources = createRoute({
  getParentRoute,
  path: "/sources",
  component: screen(() => learnLater().then(() => import("./screens/SourcesScreen.tsx")), "SourcesScreen"),
});

const knownAlready = createRoute({
  getParentRoute,
  path: "/cards",
  component: screen(() => import("./screens/CardsScreen.tsx"), "CardsScreen"),
});

const compare = createRoute({
  getParentRoute,
  path: "/compare",
  validateSearch: known("who", "capital", "platform", "from", "to", "proven"),
  component: screen(() => import("./screens/CompareScreen.tsx"), "CompareScreen"),
});

const since = createRoute({
  getParentRoute,
  path: "/since",
  validateSearch: known("day", "us"),
  component: screen(() => import("./screens/SinceScreen.tsx"), "SinceScreen"),
});

const index = createRoute({
  getParentRoute,
  path: "/index",
  validateSearch: known(...indexSearch),
  component: screen(() => learnLater().then(() => import("./screens/IndexScreen.tsx")), "IndexScreen"),
});

const explain = createRoute({
  getParentRoute,
  path: "/index/$state",
  validateSearch: known(...indexSearch),
  component: screen(() => learnLater().then(() => import("./screens/ExplainScreen.tsx")), "ExplainScreen"),
});

const methods = createRoute({
  getParentRoute,
  path: "/methods",
  component: screen(() => import("./screens/MethodsScreen.tsx"), "MethodsScreen"),
});

const method = createRoute({
  getParentRoute,
  path: "/methods/$id",
  validateSearch: known("who", "level", "platform", "from", "to"),
  component: screen(() => import("./screens/MethodScreen.tsx"), "MethodScreen"),
});

const settings = createRoute({
  getParentRoute,
  path: "/settings",
  component: screen(() => import("./screens/SettingsScreen.tsx"), "SettingsScreen"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    knownAlready,
    since,
    compare,
    index,
    explain,
    overview,
    actors,
    actor,
    accounts,
    account,
    posts,
    post,
    imports,
    batch,
    sources,
    methods,
    method,
    settings,
  ]),
  parseSearch,
  stringifySearch,
  // What no page knows goes no further: the API would refuse it by name.
  search: { strict: true },
  defaultPreload: "intent",
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
