/** Where in a platform's addresses a person's name stands. */
export type Site = {
  platform: string;
  /** True: the first part of the path is a name unless reserved. False: only “@name” and what follows one of `under`. */
  bare: boolean;
  /** Words after which the next part is a name (“profile”, “channel”). */
  under: ReadonlySet<string>;
  /** First parts that are pages of the platform itself. */
  reserved: ReadonlySet<string>;
  /** Parameters whose value is a name or an account's id. */
  parameters: ReadonlySet<string>;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(" ").filter(Boolean));
const site = (platform: string, bare: boolean, under = "", reserved = "", parameters = ""): Site => ({
  platform,
  bare,
  under: words(under),
  reserved: words(reserved),
  parameters: words(parameters),
});

const x = site(
  "x",
  true,
  "user",
  "i home search hashtag intent share explore settings login signup tos privacy about jobs download messages notifications compose who_to_follow widgets statuses status web search-advanced oauth account logout",
  "screen_name user user_id via related in_reply_to_screen_name from",
);
const facebook = site(
  "facebook",
  true,
  "people pg user",
  "profile.php permalink.php story.php photo.php photo video.php watch groups events pages hashtag sharer sharer.php share share.php login login.php plugins help policies l.php reel stories search marketplace gaming ads business dialog posts videos photos media notes ajax tr games live home.php",
  "id",
);
const instagram = site(
  "instagram",
  true,
  "stories",
  "p tv reel reels explore accounts about direct legal developer web",
);
const telegram = site(
  "telegram",
  true,
  "s c",
  "joinchat addstickers share proxy socks iv login setlanguage addemoji addlist",
  "domain user",
);
const youtube = site(
  "youtube",
  true,
  "channel c user",
  "watch playlist shorts embed live results feed hashtag post redirect attribution_link v about t premium gaming trending music oembed",
);
const tiktok = site("tiktok", false, "user", "");
const threads = site("threads", false, "");
const bluesky = site("bluesky", false, "profile", "");
const vkontakte = site(
  "vkontakte",
  true,
  "",
  "feed im video photo audio search away.php wall share.php app market topic doc docs",
  "",
);
const odnoklassniki = site("odnoklassniki", true, "profile", "group video live dk game games topic search help");
const linkedin = site("linkedin", false, "in pub posts company school showcase");
const reddit = site("reddit", false, "user u");
const none = site("none", false);

const hosts = new Map<string, Site>();
const at = (where: Site, names: string): void => {
  for (const name of names.split(" ")) hosts.set(name, where);
};
// Mirrors show the same names: leaving them out would leave the person in.
at(
  x,
  "twitter.com x.com vxtwitter.com fxtwitter.com fixupx.com fixvx.com twittpr.com girlcockx.com xcancel.com nitter.net nitter.it nitter.cz twstalker.com sotwe.com threadreaderapp.com twitterrific.com mobile.twitter.com",
);
at(
  facebook,
  "facebook.com fb.com fb.me fb.watch facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion messenger.com m.me",
);
at(instagram, "instagram.com instagr.am ddinstagram.com kkinstagram.com picuki.com imginn.com");
at(telegram, "t.me telegram.me telegram.dog tgstat.com tgstat.ru telemetr.io tlgrm.ru");
at(youtube, "youtube.com youtube-nocookie.com yewtu.be");
at(tiktok, "tiktok.com vxtiktok.com tnktok.com tiktxk.com");
at(threads, "threads.net threads.com");
at(bluesky, "bsky.app fxbsky.app bskx.app bsyy.app deer.social");
at(vkontakte, "vk.com vk.ru vkontakte.ru");
at(odnoklassniki, "ok.ru odnoklassniki.ru");
at(linkedin, "linkedin.com");
at(reddit, "reddit.com redd.it");
// Pages of the firms, and short links that name nobody.
at(
  none,
  "pic.twitter.com help.twitter.com support.twitter.com blog.twitter.com business.twitter.com developer.twitter.com about.twitter.com developer.x.com help.x.com business.x.com about.x.com l.facebook.com lm.facebook.com developers.facebook.com about.facebook.com l.instagram.com help.instagram.com on.fb.me support.google.com business.facebook.com transparency.facebook.com vm.tiktok.com vt.tiktok.com",
);

/** The platform of a host, its subdomains (mobile., www., m., a Nitter mirror) included; null: not one of ours. */
export function siteOf(printed: string): Site | null {
  let host = printed.toLowerCase();
  for (;;) {
    const found = hosts.get(host);
    if (found) return found === none ? null : found;
    const dot = host.indexOf(".");
    if (dot < 0) return /nitter/i.test(printed) ? x : null;
    host = host.slice(dot + 1);
  }
}

/** A person whose name is the host itself: name.t.me, name.bsky.social. */
export function personOfHost(host: string): { platform: string; handle: string } | null {
  const lower = host.toLowerCase();
  if (lower.endsWith(".bsky.social")) return { platform: "bluesky", handle: host };
  if (!lower.endsWith(".t.me") && !lower.endsWith(".telegram.me")) return null;
  const handle = host.slice(0, host.indexOf("."));
  return handle.toLowerCase() === "www" ? null : { platform: "telegram", handle };
}
