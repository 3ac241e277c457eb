import type { ActorProfile } from "../../contract/actors.ts";
import { Pair } from "../parts/Pair.tsx";
import { AsWritten, Dated, NotKnown } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";
import { StandingTally } from "./ActorTable.tsx";

/** The short profile under the name. An outlet never stands without its owner and sponsor. */
export function ActorFacts({ profile, onEdit }: { profile: ActorProfile; onEdit(): void }) {
  const { say, locale } = useWords();
  const { kind } = profile;
  return (
    <div className="profile">
      <dl className="pairs">
        <Pair what={say("counts.accounts")}>
          <StandingTally counts={profile.accounts} />
        </Pair>
        {kind === "outlet" && (
          <>
            <Pair what={say("actors.owner")}>
              <AsWritten text={profile.owner} />
            </Pair>
            <Pair what={say("actors.sponsor")}>
              <AsWritten text={profile.sponsor} />
            </Pair>
          </>
        )}
        {kind === "person" && (
          <Pair what={say("forms.office")}>
            <AsWritten text={profile.office} />
          </Pair>
        )}
        {kind === "mission" && (
          <>
            <Pair what={say("actor.place")}>
              <AsWritten text={[profile.city, profile.hostState].filter(Boolean).join(locale.comma)} />
            </Pair>
            <Pair what={say("actor.inForce")}>
              {profile.inForce === null ? <NotKnown /> : say(profile.inForce ? "actor.isInForce" : "actors.closed")}
            </Pair>
          </>
        )}
        {profile.sites.length > 0 && (
          <Pair what={say("forms.site")}>
            {profile.sites.map((site) => (
              <a
                key={site}
                href={/^https?:/.test(site) ? site : `https://${site}`}
                rel="noreferrer noopener"
                target="_blank"
                className="file-name site"
              >
                <bdi dir="ltr">{site.replace(/^https?:\/\//, "")}</bdi>
              </a>
            ))}
          </Pair>
        )}
        {(profile.since || profile.until) && (
          <Pair what={say("actor.existed")}>
            {profile.since && <Dated on={profile.since} />}
            {profile.until && (
              <>
                {" – "}
                <Dated on={profile.until} />
              </>
            )}
          </Pair>
        )}
        {profile.referenceLists.map(({ list, name }) => (
          <Pair key={list} what={say("actor.namedBy", { list })}>
            <AsWritten text={name} />
          </Pair>
        ))}
      </dl>
      {profile.names.length > 1 && (
        <details>
          <summary>{say("actor.names", { count: profile.names.length })}</summary>
          <dl className="pairs">
            {profile.names.map(({ language, name }) => (
              <Pair key={`${language}${name}`} what={locale.languageName(language)}>
                <AsWritten text={name} language={language} />
              </Pair>
            ))}
          </dl>
        </details>
      )}
      <button type="button" className="button no-print" onClick={onEdit}>
        {say("actor.edit")}
      </button>
    </div>
  );
}
