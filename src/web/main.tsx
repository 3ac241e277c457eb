import { MutationCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Refusal } from "./client.ts";
import { router } from "./router.tsx";
import { followSystem, rememberedAppearance, wear } from "./theme.ts";
import { languageOf } from "./words/languages.ts";
import { speak } from "./words/speak.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/controls.css";
import "./styles/filters.css";
import "./styles/tables.css";
import "./styles/parts.css";
import "./styles/pages.css";
import "./styles/register.css";
import "./styles/posts.css";
import "./styles/imports.css";
import "./styles/print.css";

wear(rememberedAppearance());
followSystem();

/**
 * A “no” of the server stays a no; only a lost connection is tried again. Any act may change any number shown. The desk mostly
 * answers on this very machine: whether that has a network is no reason to wait.
 */
const queries: QueryClient = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      staleTime: 10_000,
      retry: (count, error) => error instanceof Refusal && error.status === 0 && count < 2,
    },
  },
  mutationCache: new MutationCache({ onSuccess: () => void queries.invalidateQueries() }),
});

const asked = new URLSearchParams(location.search).get("lang");
await speak(languageOf([asked, localStorage.getItem("attache.language"), ...navigator.languages]));

const page = document.getElementById("page");
if (page) {
  createRoot(page).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
