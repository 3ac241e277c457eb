export const imports = {
  imports: {
    file: "File",
    state: "State",
    read: "Read",
    stored: "Stored",
    duplicates: "Duplicates",
    rejected: "Rejected",
    when: "When",
    listed: "Imports, newest first",
    states: { running: "running", done: "done", failed: "failed", undone: "undone" },
  },
};
