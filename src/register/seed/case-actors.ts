/**
 * Holders of offices and outlets that the studies in `cases` name, so that every file of theirs means the same actor
 * whatever is imported first. Offices are those the study prints; each row of the files carries its citation.
 */
export const caseActors: readonly {
  state: string;
  name: string;
  kind: "person" | "outlet" | "institution";
  office?: { title: string; institution: string; source: string };
  sponsor?: string;
}[] = [
  { state: "KZ", name: "President of Kazakhstan", kind: "institution" },
  { state: "US", name: "Caravanserai", kind: "outlet", sponsor: "United States Central Command (USCENTCOM)" },
  { state: "UZ", name: "kun.uz", kind: "outlet" },
  { state: "UZ", name: "daryo.uz", kind: "outlet" },
  head("VE", "Nicolas Maduro", "head of state"),
  head("IR", "Hassan Rouhani", "head of state"),
  {
    state: "IR",
    name: "Javad Zarif",
    kind: "person",
    office: { title: "foreign minister", institution: "IR/mfa", source: "tursunmuratov2021" },
  },
  {
    state: "GB",
    name: "William Hague",
    kind: "person",
    office: { title: "Foreign Secretary", institution: "GB/mfa", source: "tursunmuratov2021" },
  },
  head("IN", "Narendra Modi", "head of government"),
  head("US", "Donald Trump", "head of state"),
  head("VA", "Pope Francis", "head of state"),
  head("TR", "Recep Tayyip Erdogan", "head of state"),
  head("NG", "Muhammadu Buhari", "head of state"),
  head("KE", "Uhuru Kenyatta", "head of state"),
  head("GH", "Nana Akufo-Addo", "head of state"),
  head("RW", "Paul Kagame", "head of state"),
  {
    state: "US",
    name: "Jonathan Henick",
    kind: "person",
    office: { title: "ambassador to Uzbekistan", institution: "US/mission/uz", source: "izzatullaev2024" },
  },
  {
    state: "US",
    name: "Hillary Clinton",
    kind: "person",
    office: { title: "Secretary of State", institution: "US/mfa", source: "tursunmuratov2021" },
  },
];

function head(state: string, name: string, title: string) {
  return {
    state,
    name,
    kind: "person" as const,
    office: { title, institution: `state:${state}`, source: "tursunmuratov2021" },
  };
}
