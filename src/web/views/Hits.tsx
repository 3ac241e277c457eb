import { Link } from "@tanstack/react-router";
import type { PostHit } from "../../contract/posts.ts";
import { StandingSign } from "../parts/StandingWord.tsx";
import { Day } from "../parts/Values.tsx";
import { marked } from "../text-pieces.ts";
import { printedHandle } from "../words/handle.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

/** Posts as they were written, in their own direction, with what was searched for marked. */
export function Hits({ hits }: { hits: readonly PostHit[] }) {
  return (
    <ol className="plain hits">
      {hits.map((hit) => (
        <li key={`${hit.platform} ${hit.id}`}>
          <Hit hit={hit} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ hit }: { hit: PostHit }) {
  const words = useWords();
  const { say, sayOr, locale } = words;
  return (
    <article className="hit">
      <header className="hit-head">
        <PostAuthor post={hit} />
        <span className="soft">{platformTitle(hit.platform, words)}</span>
        <span className="soft">
          {hit.postedAt === null ? (
            <span className="not-known">{say("posts.undated")}</span>
          ) : (
            <Day at={hit.postedAt} />
          )}
        </span>
        {hit.language && <span className="soft">{locale.languageName(hit.language)}</span>}
        {hit.kind !== null && hit.kind !== "original" && (
          <span className="soft">{sayOr(`postKinds.${hit.kind}`, hit.kind)}</span>
        )}
      </header>
      {hit.title && (
        <h3>
          <bdi dir="auto">{hit.title}</bdi>
        </h3>
      )}
      <p className="hit-text" dir="auto" lang={hit.language ?? undefined}>
        {hit.snippet.before && "… "}
        {marked(hit.snippet.text, hit.snippet.ranges).map((piece) =>
          piece.isMarked ? <mark key={piece.from}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
        )}
        {hit.snippet.after && " …"}
      </p>
      <Link
        to="/posts/$platform/$id"
        params={{ platform: hit.platform, id: hit.id }}
        className="small"
        aria-label={say("posts.openOf", { author: hit.holder?.name ?? hit.author ?? "" })}
      >
        {say("posts.open")}
      </Link>
    </article>
  );
}

type Authored = Pick<PostHit, "platform" | "author" | "holder" | "standing" | "account">;

/** Holders of an office in clear, everyone else under a pseudonym that says that it is one. */
export function PostAuthor({ post }: { post: Authored }) {
  const { say } = useWords();
  const handle = post.author && <bdi dir="ltr">{printedHandle(post.platform, post.author)}</bdi>;
  if (!post.holder)
    return (
      <span title={say("posts.pseudonym")}>{handle ?? <span className="not-known">{say("posts.noAuthor")}</span>}</span>
    );
  return (
    <span className="hit-author">
      {post.standing && (
        <>
          <StandingSign standing={post.standing} />
          <span className="visually-hidden">{say(`standing.${post.standing}`)}</span>
        </>
      )}
      <Link to="/actors/$id" params={{ id: post.holder.id }}>
        <bdi>{post.holder.name}</bdi>
      </Link>
      {post.account && handle && (
        <Link to="/accounts/$id" params={{ id: post.account }} className="soft">
          {handle}
        </Link>
      )}
    </span>
  );
}
