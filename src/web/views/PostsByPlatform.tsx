import { Link } from "@tanstack/react-router";
import type { Overview } from "../../contract/overview.ts";
import { Section } from "../parts/Page.tsx";
import { ShareBar } from "../parts/ShareBar.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

export function PostsByPlatform({ platforms }: { platforms: Overview["platforms"] }) {
  const words = useWords();
  const most = Math.max(...platforms.map(({ posts }) => posts ?? 0));
  return (
    <Section title={words.say("overview.byPlatform")}>
      <ul className="plain shares">
        {platforms.map(({ platform, posts }) => (
          <ShareBar
            key={platform}
            value={posts}
            most={most}
            name={
              <Link to="/posts" search={{ platform }}>
                {platformTitle(platform, words)}
              </Link>
            }
          />
        ))}
      </ul>
    </Section>
  );
}
