/** What persons grade beside the measures: the nine signifiers the Digital Diplomacy Review names. */
export const signifiers = [
  "creativity and authenticity",
  "transparency",
  "content management",
  "security",
  "openness",
  "influence",
  "type of audience",
  "professionalism",
  "disruptive and innovative campaigns",
] as const;
