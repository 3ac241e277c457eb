import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { article, post } from "../questions.ts";
import { Post } from "../views/Post.tsx";
import { useWords } from "../words/use-words.ts";
import { EvidenceOf } from "./EvidenceOf.tsx";

const route = getRouteApi("/posts/$platform/$id");

export function PostScreen() {
  const { platform, id } = route.useParams();
  const { locale } = useWords();
  const answer = useQuery(post(platform, id, locale.language));
  const told = useQuery({ ...article(platform, id), enabled: platform === "website" });
  return (
    <LoadedPage of={answer}>
      {(found) => (
        <Post
          post={found}
          article={told.data?.html ?? null}
          evidence={found.archived ? <EvidenceOf platform={platform} id={id} /> : null}
        />
      )}
    </LoadedPage>
  );
}
