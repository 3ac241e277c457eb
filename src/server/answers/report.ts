import type { Workspace } from "../../app.ts";
import type { Comparison, ReportQuery } from "../../contract/compare.ts";
import { compare, periodWords, repeatStudy } from "./compare.ts";
import { reportStyle } from "./report-style.ts";

/** A comparison as one HTML file without any address outside it: opens anywhere, prints on paper. */
export async function reportHtml(
  workspace: Workspace,
  { study, ...query }: ReportQuery,
  now = Date.now(),
): Promise<string> {
  if (study === undefined) return page(await compare(workspace, query, now), now, null);
  const { answer, same, differences, savedAt } = await repeatStudy(workspace, study);
  const word = same
    ? `Study “${study}”, saved ${day(savedAt)}: worked again to the same numbers.`
    : `Study “${study}”, saved ${day(savedAt)}: ${differences.length} numbers differ from then.`;
  return page(answer, now, word);
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? sign,
  );

const figure = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });

function page(answer: Comparison, now: number, word: string | null): string {
  const { title, subjects, rows, platform, scope, provenOnly, network, left, unfinished } = answer;
  const known = rows.filter(({ values }) => values.some(({ value }) => value !== null));
  const unknown = rows.filter(({ values }) => values.every(({ value }) => value === null));
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${reportStyle}</style></head>
<body>
<header><h1>${escaped(title)}</h1>
<p>${escaped(periodWords(answer.period))}, ${escaped(platform ?? "all platforms")}; ${provenOnly ? "proven" : "proven and claimed"} accounts, ${escaped(scope)}. Made by Attaché on ${day(now)}.</p>
${word === null ? "" : `<p><strong>${escaped(word)}</strong></p>`}</header>
<main>
<section><h2>Who is compared</h2><table><thead><tr><th scope="col">Name</th><th scope="col" class="n">Proven accounts</th><th scope="col" class="n">Claimed</th></tr></thead><tbody>
${subjects.map(({ name, accounts }) => `<tr><th scope="row"><bdi>${escaped(name)}</bdi></th><td class="n">${accounts.proven}</td><td class="n">${accounts.claimed}</td></tr>`).join("\n")}
</tbody></table></section>
${known.map((row) => measureSection(row, subjects)).join("\n")}
${network === null ? "" : networkSection(network)}
${unknown.length === 0 ? "" : `<section><h2>Not known for anybody here</h2><ul>${unknown.map(({ measure, values }) => `<li>${escaped(measure.title)}: ${escaped(values[0]?.why ?? "not known")}</li>`).join("")}</ul></section>`}
</main>
<footer><p>Not known is not zero: what was not collected or not registered is left out of every rank. ${left.undated} posts without a date and ${left.future} dated in the future are in no number.</p>
${unfinished.map(({ title: stage, backlog }) => `<p>Not final: ${escaped(stage)}, ${backlog} to go.</p>`).join("")}</footer>
</body></html>
`;
}

function measureSection({ measure, values }: Comparison["rows"][number], subjects: Comparison["subjects"]): string {
  const most = Math.max(...values.map(({ value }) => Math.abs(value ?? 0)), Number.MIN_VALUE);
  const lines = values.map(({ subject, value, basis, why, note, rank, sources }) => {
    const name = subjects.find(({ id }) => id === subject)?.name ?? subject;
    const bar =
      value === null
        ? ""
        : `<span class="bar" style="inline-size:${((Math.abs(value) / most) * 100).toFixed(1)}%"></span>`;
    const beside = [
      why,
      note,
      ...sources.map(
        (one) =>
          `${one.title}: ${one.value === null ? "not known" : figure.format(one.value)}${one.date ? ` (${one.date})` : ""}${one.chosen ? ", used" : ""}`,
      ),
    ].filter((text) => text !== null);
    return `<tr><td class="n">${rank ?? "–"}</td><th scope="row"><bdi>${escaped(name)}</bdi></th><td class="n">${value === null ? '<span class="unknown">not known</span>' : figure.format(value)}</td><td class="b">${bar}</td><td>${basis.known} of ${basis.of}</td><td>${escaped(beside.join("; "))}</td></tr>`;
  });
  return `<section><h2>${escaped(measure.title)}</h2><p>${escaped(measure.unit)}. ${escaped(measure.formula)}</p>
<table><thead><tr><th scope="col" class="n">Rank</th><th scope="col">Who</th><th scope="col" class="n">Value</th><th scope="col"><span class="hidden">Bar</span></th><th scope="col">Basis</th><th scope="col">Beside it</th></tr></thead><tbody>
${lines.join("\n")}
</tbody></table><p class="caution">${escaped(measure.caution)} Source of the definition: ${escaped(measure.source.title)}.</p></section>`;
}

const networkSection = ({
  members,
  edges,
  meanInDegree,
  density,
  edgeReciprocity,
  dyadReciprocity,
}: NonNullable<Comparison["network"]>): string => {
  const shown = (value: number | null) => (value === null ? "not known" : figure.format(value));
  return `<section><h2>Ties among them</h2><table><tbody>
<tr><th scope="row">States</th><td class="n">${members}</td></tr><tr><th scope="row">Directed ties (one addresses the other at all)</th><td class="n">${edges}</td></tr>
<tr><th scope="row">Mean in-degree</th><td class="n">${shown(meanInDegree)}</td></tr><tr><th scope="row">Density</th><td class="n">${shown(density)}</td></tr>
<tr><th scope="row">Reciprocity of edges</th><td class="n">${shown(edgeReciprocity)}</td></tr><tr><th scope="row">Reciprocity of dyads</th><td class="n">${shown(dyadReciprocity)}</td></tr>
</tbody></table></section>`;
};
