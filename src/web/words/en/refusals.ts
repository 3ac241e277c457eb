/** Why a question is refused, by the code the server gives; each sentence says what to do. */
export const refusals = {
  refusals: {
    "unknown-parameter":
      "The address asks for something that does not exist here: {{names}}. Take it out (known here: {{known}}), or start again from the menu.",
    "wrong-fields": "Something is not written as it should be: {{fields}}. Correct what is listed.",
    "no-day": "“{{text}}” is no day of the calendar. Write it as 2024-03-18.",
    "period-empty":
      "The period from {{from}} up to {{to}} holds no day. Choose an end after the beginning, and a beginning that is not ahead.",
    "period-ahead": "{{from}} lies ahead. Choose a beginning no later than today, {{today}}.",
    "period-early": "{{from}} is too far back. Choose a beginning from {{earliest}} on.",
    "half-period": "The earlier period has only one of its two ends. Give both, or neither.",
    "days-only": "Sums are kept by day (UTC). Give the bounds as days: 2024-03-18.",
    "too-many-steps": "{{steps}} steps are too many; {{most}} can be drawn. Choose longer steps or a shorter period.",
    "day-ahead": "{{day}} lies ahead, so nothing can be new since then. Choose an earlier day.",
    "nothing-asked": "Nobody is named yet. Choose whom to compare.",
    "two-states": "A ranking needs two states at least. Choose one more.",
    "states-or-group": "States, a group and a capital are separate questions. Keep one of them.",
    "no-group": "“{{name}}” is no group of states. Choose one from the list.",
    "no-region": "“{{name}}” is no region. There are: {{names}}.",
    "no-own-state": "Your own state and its peers are not chosen. Choose them in the settings, or name the states.",
    "no-population": "The register has no population of {{state}}. Import country figures on the page of actors.",
    "not-in-register":
      "“{{name}}” is no state, actor or counted account of the register. Use an ISO code such as KZ, or choose from the register; contested and unknown accounts are not counted.",
    "no-missions": "No mission that stands in {{state}} is in the register. Import a list of missions first.",
    "no-counted-account":
      "No account of those asked for may be counted. Register one with its source, or ask for all platforms.",
    "not-compared": "{{name}} is not among those compared ({{group}}). Name it together with others.",
    "weights-zero":
      "All weights are 0, so nothing would count. Give at least one stage and one of its criteria more than 0.",
    "weight-bounds": "The weight of “{{name}}” is {{weight}}. A weight is 0, or from {{least}} to {{most}}.",
    "no-profile": "No weights are saved as “{{name}}”. Choose others from the list.",
    "no-measure": "There is no measure “{{name}}”. The page of methods lists them.",
    "no-platform": "“{{name}}” is no platform that is known here. There are: {{known}}.",
    "no-actor": "The register has no actor “{{id}}”. Look for the name on the page of actors.",
    "no-account": "The register has no account “{{id}}”. It may be unknown, which is not the same as absent.",
    "no-post": "This post is not here. Its import may have been undone.",
    "no-batch": "There is no import “{{id}}” here. It may have been undone; choose one from the list of imports.",
    "persons-without-office":
      "{{file}} names persons without an office ({{persons}}), so nothing was imported. If all of them hold one office, give it above with its source; else leave them out of the file.",
    "workspace-damaged":
      "A database of the workspace is damaged. Run “attache doctor” to see which file, and restore the newest backup with “attache restore”; search.db and the folder cache can be deleted, they fill again.",
    "no-writing":
      "A file or folder of the workspace cannot be read or written. Give the user who runs Attaché the right to write there, or start it with another folder (--workspace).",
  },
};
