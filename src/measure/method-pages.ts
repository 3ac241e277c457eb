import { longestPause } from "./collected.ts";
import { criteria, scaleWords } from "./index-criteria.ts";
import { type Measure, type Stage, stages } from "./measure.ts";
import { measures } from "./measures.ts";
import { leastStages } from "./scores.ts";
import { leastCommon } from "./spearman.ts";
import { defaultProfile, defaultWeights } from "./weights.ts";

const needs: Record<Measure["needs"][number], string> = {
  posts: "posts with dates, and what their source tells of them",
  days: "days with posts",
  languages: "the language of posts (found after an import)",
  "language-days": "the language of posts, by day",
  ties: "mentions, replies, reposts and quotes of registered accounts",
  counters: "counters of accounts, seen on dates",
  register: "the register: accounts, missions, sites, looks",
  facts: "facts with their sources",
  pairings: "answers that a person paired with mentions or events",
};

const subjects = { account: "an account", institution: "an institution, mission or person", state: "a state" };

/** Every page of docs/method, by file name. Made from the declarations: change those, never the pages. */
export function methodPages(): Map<string, string> {
  const pages = new Map(measures.map((measure) => [`${measure.id}.md`, pageOf(measure)]));
  pages.set("README.md", contents());
  pages.set("index-ranking.md", indexPage());
  return pages;
}

function pageOf(measure: Measure): string {
  const { id, title, unit, formula, source, caution, stage, onePlatform, best } = measure;
  const needed = measure.needs.length === 0 ? ["the register: accounts"] : measure.needs.map((need) => needs[need]);
  return `# ${title}

\`${id}\`, ${stage === "context" ? "context, beside the stages" : `stage ${stage}`}

- **Unit:** ${unit}
- **Formula:** ${formula}
- **Source:** ${source.url === null ? source.title : `[${source.title}](${source.url})`}
- **Caution:** ${caution}
- **Needs:** ${needed.join("; ")}
- **For:** ${measure.subjects.map((kind) => subjects[kind]).join(", ")}
- **Compared:** ${onePlatform ? "within one platform only; of several platforms at once it has no value" : "over all platforms, or one"}
- **Ranked:** ${best === null ? "never" : best === "high" ? "the highest first" : "the lowest first"}; what is not known is not ranked

A state’s value is worked from the sums of its accounts, never as a mean of their rates. Only proven and claimed accounts enter, each with its posts, and with what others address to it, from the first to the last day on which the register says that it speaks for its holder; posts of other days are told apart. What cannot be known is “not known”, never 0.

\`\`\`
attache measure ${id} KZ UZ KG --from 2024-01-01 --to 2025-01-01
\`\`\`
`;
}

function contents(): string {
  const sections = [...stages, "context" as const].map((stage) => {
    const rows = measures.filter((measure) => measure.stage === stage);
    return `## ${stage.charAt(0).toUpperCase()}${stage.slice(1)}\n\n${rows.map(({ id, title, unit }) => `- [${title}](${id}.md): ${unit}`).join("\n")}\n`;
  });
  return `# Measures

Each page says what a number counts, after whom, and what it leaves out. They are made from the declarations in \`src/measure\` by \`node src/measure/write-method-pages.ts\`. How the index is made stands in [The index](index-ranking.md).

${sections.join("\n")}`;
}

const stageSection = (stage: Stage): string => {
  const rows = criteria
    .filter((one) => one.stage === stage)
    .map(
      ({ id, scale, weight, perPlatform, drawn }) =>
        `| [${id}](${id}.md) | ${scaleWords(scale)} | ${weight} | ${perPlatform ? "each platform, then the mean" : "all at once"} | ${drawn ? "yes" : "no"} |`,
    );
  return `### ${stage} (weight ${defaultWeights.stages[stage]})\n\n| criterion | 0 to 100 | weight | platforms | drawn again |\n|--|--|--|--|--|\n${rows.join("\n")}\n`;
};

const indexPage = (): string => `# The index

The frame is the Digital Diplomacy Review’s: five stages (presence, customization, up-to-dateness, engagement, diplomacy) and nine signifiers. **We found no published list of the Review’s 166 criteria, nor of its weights or the cut-points of its letters.** Criteria, scales and weights are therefore Attaché’s own, published on this page, and can be changed.

## What enters

Only platforms and days that were collected for every state compared. A platform counts as collected for a state when posts of one of its accounts are here in the period; its days run from the first to the last day of the batches that brought them, and on to the last day on which a live source without open gaps read it to its end: that silence was collected too. More than ${longestPause} days in a row that no batch covers were not collected; of several stretches of days on which all were collected, the longest is compared. Where no platform is common to all, the one that most of them have is compared, and the others are not ranked, with this reason.

A missing measure is neither 0 nor replaced: its stage is not known. With fewer than ${leastStages} of ${stages.length} stages a state is not ranked; the answer names the criteria that are in the way, and a profile that gives them the weight 0 ranks it by the others. The score is the weighted mean of the stages that are known, 0 to 100; equal scores share a rank.

## Criteria of the profile “${defaultProfile}”

A weight of 0 means: on offer, and not used unless a profile gives it a weight.

${stages.map(stageSection).join("\n")}
## How sure it is

- **Interval:** the days of the period are drawn again 1,000 times with replacement (the same days for every state, from a fixed seed), the criteria made of day sums are worked anew, and the middle 95 % of the scores is shown. Criteria about the whole period, such as the days since the last post, stay as they are. A drawing that leaves something a state’s score needs not known is left out; where that is more than half of them, the interval is not known. Few days, or few posts, make it too narrow.
- **Range of ranks:** best and worst rank over 1,000 weightings of the stages drawn evenly, from a fixed seed.
- **Published ranks** stand beside ours with Spearman’s rank correlation over the states both rank; under ${leastCommon} of them it says “too few”.
- **Change** between two periods is told for states ranked in both, on the platforms that were collected for all in both.

## Signifiers

Creativity and authenticity, transparency, content management, security, openness, influence, type of audience, professionalism, disruptive and innovative campaigns: grades 1 to 5 that two persons give, each with a reason. Grades two or more apart contradict each other: both are shown, and no mean is taken. Agreement is told as the share of equal grades, the share at most one apart, and Cohen’s kappa with quadratic weights from ${leastCommon} pairs on. Grades stand beside the score and are not in it.

## Profiles

Weights can be saved under a name; each is 0, or from 0.001 to 1,000. A profile that was saved for a state that is ranked by it is marked as its own wherever it is used, and every row keeps its rank by “${defaultProfile}”.
`;
