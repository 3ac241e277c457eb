/** Why a batch or a job failed, as a code with values, so that a page says it in its own language; the words stay beside it. */
export const failures = {
  title: "failures as codes",
  sql: `
    alter table batches add column failure text;   -- JSON {code, values}; names no private person
    alter table jobs add column failure text;
  `,
};
