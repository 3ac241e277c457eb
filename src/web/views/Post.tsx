import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Post as Found } from "../../contract/posts.ts";
import { Page, Section } from "../parts/Page.tsx";
import { Pair } from "../parts/Pair.tsx";
import { AsWritten, DayAndTime, NotKnown } from "../parts/Values.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { PostAuthor } from "./Hits.tsx";
import { PostOrigin } from "./PostOrigin.tsx";

/** One post: what it says, when, whose it is, what was counted on it, and from which line of which file it came. */
export function Post({ post, article, evidence }: { post: Found; article: string | null; evidence: ReactNode }) {
  const words = useWords();
  const { say, sayOr, locale } = words;
  const who = post.holder?.name ?? post.author ?? say("posts.noAuthor");
  return (
    <Page
      title={say("post.title", { who })}
      heading={post.title ? <bdi dir="auto">{post.title}</bdi> : say("post.title", { who })}
      above={
        <>
          {platformTitle(post.platform, words)} ·{" "}
          {post.kind === null ? say("values.notKnown") : sayOr(`postKinds.${post.kind}`, post.kind)}
        </>
      }
      below={
        <div className="hit-head">
          <PostAuthor post={post} />
          <span className="soft">
            {post.postedAt === null ? say("post.undated") : <DayAndTime at={post.postedAt} />}
          </span>
        </div>
      }
    >
      {article === null ? (
        <blockquote className="post-text" dir="auto" lang={post.language ?? undefined}>
          {post.text}
        </blockquote>
      ) : (
        <blockquote
          className="post-text article"
          dir="auto"
          lang={post.language ?? undefined}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the server took out of it all that runs or asks others for anything
          dangerouslySetInnerHTML={{ __html: article }}
        />
      )}
      <dl className="pairs wide">
        {post.goneAt !== null && (
          <Pair what={say("post.gone")}>
            <DayAndTime at={post.goneAt} />
          </Pair>
        )}
        <Pair what={say("post.language")}>
          {post.language ? locale.languageName(post.language) : <NotKnown />}
          {post.languageConfidence !== null && (
            <span className="aside">{say("post.confidence", { share: locale.share(post.languageConfidence) })}</span>
          )}
          {post.sourceLanguage && (
            <span className="aside">{say("post.sourceLabel", { label: post.sourceLanguage })}</span>
          )}
        </Pair>
        <Pair what={say("post.script")}>
          {post.script ? sayOr(`scripts.${post.script}`, post.script) : <NotKnown />}
        </Pair>
        <Pair what={say("post.address")}>
          <OutLink to={post.url} />
        </Pair>
        <Ref what={say("post.replyTo")} platform={post.platform} id={post.replyToId} author={post.replyToAuthor} />
        <Ref what={say("post.repostOf")} platform={post.platform} id={post.repostOfId} author={post.repostOfAuthor} />
        <Ref what={say("post.quoteOf")} platform={post.platform} id={post.quoteOfId} author={post.quoteOfAuthor} />
        <Listed what={say("post.mentions")} values={post.mentions} />
        <Listed what={say("post.tags")} values={post.tags} />
        {post.links.length > 0 && (
          <Pair what={say("post.links")}>
            {post.links.map((link) => (
              <span key={link} className="aside-line">
                <OutLink to={link} />
              </span>
            ))}
          </Pair>
        )}
        {post.media.length > 0 && (
          <Pair what={say("post.media")}>
            {post.media.map((kind) => sayOr(`media.${kind}`, kind)).join(words.locale.comma)}
          </Pair>
        )}
      </dl>
      <PostOrigin post={post} />
      {evidence}
      <Section title={say("post.more")}>
        <p>
          {post.account ? (
            <Link to="/posts" search={{ account: post.account }}>
              {say("post.moreOfAccount")}
            </Link>
          ) : (
            <span className="soft measure">{say("posts.pseudonym")}</span>
          )}
        </p>
      </Section>
    </Page>
  );
}

function OutLink({ to }: { to: string | null }) {
  if (!to || !/^https?:\/\//.test(to)) return <AsWritten text={to} />;
  return (
    <a href={to} rel="noreferrer noopener" target="_blank" className="file-name">
      <bdi dir="ltr">{to.replace(/^https?:\/\//, "")}</bdi>
    </a>
  );
}

function Listed({ what, values }: { what: string; values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <Pair what={what}>
      <bdi dir="auto">{values.join(", ")}</bdi>
    </Pair>
  );
}

function Ref({
  what,
  platform,
  id,
  author,
}: {
  what: string;
  platform: string;
  id: string | null;
  author: string | null;
}) {
  const { say } = useWords();
  if (id === null && author === null) return null;
  return (
    <Pair what={what}>
      {author && <bdi dir="ltr">{author}</bdi>}{" "}
      {id && (
        <Link to="/posts/$platform/$id" params={{ platform, id }}>
          {say("post.thatPost")}
        </Link>
      )}
    </Pair>
  );
}
