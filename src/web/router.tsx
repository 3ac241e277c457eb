import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { Frame } from "./parts/Frame.tsx";
import { NotFound } from "./parts/NotFound.tsx";
import { known, parseSearch, stringifySearch } from "./search.ts";

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
  validateSearch: known("proven"),
  component: lazyRouteComponent(() => import("./screens/OverviewScreen.tsx"), "OverviewScreen"),
});

export const router = createRouter({
  routeTree: root.addChildren([overview]),
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
