export const imports = {
  imports: {
    heading: { one: "{{n}} import, every row accounted for", other: "{{n}} imports, every row accounted for" },
    one: "Import",
    openOf: "Open the import {{batch}}",
    file: "File",
    state: "State",
    read: "Read",
    stored: "Stored",
    duplicates: "Duplicates",
    rejected: "Rejected",
    when: "When",
    listed: "Imports, newest first",
    done: "Imports",
    states: { running: "running", done: "done", failed: "failed", undone: "undone" },
    drop: "Drop files here",
    dropHow:
      "CSV, TSV, JSON, NDJSON or Parquet, plain or as .gz or .zst. Nothing is stored before you have seen how it would come in.",
    choose: "Choose files",
    putAway: "Put away",
    arriving: "The file is arriving",
    looking: "Looking at the file",
    format: "Format",
    readAs: "Read as",
    notRecognised: "The layout was not recognised. Choose it:",
    pickFormat: "choose a format",
    byHand: "a table mapped by hand",
    table: "Table",
    items: "JSON items",
    guessed: "guessed",
    delimiter: "separated by {{delimiter}}",
    layoutOf: "Version {{version}} of this layout, after",
    drifted: "The layout has changed.",
    driftedMeans:
      "The file differs from the layout that is known. It can be imported; what is missing stays not known.",
    missing: { one: "Missing field:", other: "Missing fields:" },
    unknown: { one: "Unknown field:", other: "Unknown fields:" },
    firstRows: "The first rows, as they would come in",
    asTheyStand: "The first rows, as they stand in the file",
    comesInAs: "Comes in as",
    kinds: { post: "post", observation: "counter reading", reject: "rejected" },
    whose: "Whose posts are these?",
    whoseHint: "The file does not name its author. Give the handle, without @.",
    useAccount: "Use this account",
    start: "Import this file",
    needsFormat: "Choose a format first.",
    needsAccount: "Say first whose posts these are.",
    needsMend: "Mend what is said above first.",
    frequent: {
      one: "{{n}} frequent author is not in the register",
      other: "{{n}} frequent authors are not in the register",
    },
    frequentWhy:
      "They come in under pseudonyms. Whoever holds an office can be registered now, with evidence, and then stays in clear. The names are shown here only and stored nowhere.",
    frequentIn: { one: "Counted in the first {{n}} record.", other: "Counted in the first {{n}} records." },
    frequentCaption: "Frequent authors outside the register",
    office: "Office",
    registerHolder: "Register this office-holder",
    nowAccount: "Now the account, with the page that shows whose it is.",
    isThere: "Is the holder in the register already?",
    seeAccount: "See the account of this import",
    noneTitle: "Nothing has been imported yet",
    none: "Drop a file above: tweets.js from the archive X lets you download, a 4CAT or CrowdTangle CSV, result.json of a Telegram Desktop export. Or in a terminal:",
  },
  mapping: {
    title: "Which column holds what",
    how: "Id, author, text and date are enough. Each choice is tried at once on the first rows below.",
    nowhere: "nowhere",
    zone: "Time zone of dates that name none",
    more: "More fields",
    counters: "Counters",
  },
  jobs: {
    doneOf: "{{done}} of {{total}}",
    rate: "{{rate}} a second",
    stop: "Stop",
    states: {
      waiting: "waiting",
      running: "running",
      done: "done",
      failed: "failed",
      cancelled: "stopped, nothing was stored",
    },
  },
  failures: {
    empty: "The file is empty. Export it again from its source.",
    "no-rows": "The file has a header and no rows. Export it again from its source.",
    "not-text": "This is not a table, JSON or Parquet file. Choose the file that holds the posts.",
    "unknown-layout":
      "The layout of this file is not known (columns: {{columns}}; nearest formats: {{near}}). Choose a format, or map the columns by hand.",
    "fields-missing":
      "The format {{format}} needs fields that this file does not have: {{fields}}. Choose another format, or map the columns by hand.",
    damaged: "The file is cut off or damaged. Get it again from its source; nothing of it was imported.",
    "register-file": "This is a list for the register, not a file of posts. Bring it in on the page of actors.",
    "too-long":
      "One record is longer than 16 MB (line {{line}}). Check that this is a table, or JSON with one value a line.",
    "open-quote":
      "A quotation mark opened in line {{line}} is not closed within 16 MB. Close it, or correct the delimiter.",
    bomb: "The packed file unfolds to far more than a file of posts can: it was refused as a bomb. Get it again from its source.",
    "odd-lines":
      "Its lines end with a carriage return alone, as old Macintoshes wrote them. Save it with line feeds (LF or CRLF).",
    "sep-line":
      "The first line is a note to Excel (“sep=”), not the header. Take it out, so that the names of the columns come first.",
    "broken-json":
      "The JSON cannot be read (line {{line}}). Check that the file is complete JSON, or has one value a line.",
    "no-memory":
      "Parquet that was uploaded or packed is read in memory only, and this machine has too little for it. Import the unpacked file in a terminal (attache import FILE), or save it as CSV.",
    "disk-full": "The disk is full, and nothing of this was kept. Free some space and try again.",
    stopped: "It was stopped; nothing of it was kept.",
    interrupted: "The process that worked on it ended; nothing of it was kept. Try again.",
    unexpected: "It failed for a reason nobody foresaw, and nothing of it was kept: {{reason}}",
    "file-too-large":
      "The file is larger than {{limit}} MB unpacked. Check that it is the right one, or simplify or split it.",
    "packed-damaged": "The packed file is damaged or cut off. Get it again from its source.",
    spreadsheet: "This is a zip archive or a spreadsheet. Save the sheet as CSV, and choose that file.",
    "no-text-file": "This is not text. Give CSV, JSON, NDJSON or YAML.",
    "cut-json": "The JSON cannot be read (line {{line}}). The file may be cut off: get it again.",
    "unclosed-quote":
      "A quotation mark is opened in line {{line}} and never closed. Close it, or double quotation marks inside a cell.",
    "ranking-columns":
      "The table needs a column of ranks and one of states; it has: {{columns}}. Name one column “rank” and one “country”, or “iso3” with ISO codes.",
    "ranking-nobody":
      "None of its {{read}} rows ranks a state of the register (not known: {{names}}). Name states by ISO code or by a name the register knows, one a row.",
    "ranking-several":
      "It holds several rankings ({{several}}), which one title and year would mix. Leave the title and the year out, or bring each in as a file of its own.",
    "map-archive":
      "This is a zip archive, perhaps a shapefile. Convert it to GeoJSON or TopoJSON, and choose that file.",
    "map-kind":
      "This is neither GeoJSON nor TopoJSON with areas (type: {{type}}). Choose a FeatureCollection or a Topology whose areas carry ISO codes.",
    "map-projected":
      "Its coordinates are no degrees ({{place}}). Bring the file to longitude and latitude (WGS 84, EPSG:4326) first.",
    "map-empty": "The file holds no areas. Choose one with an area a state, Polygon or MultiPolygon.",
    "map-broken": "The file is not whole ({{place}}). It may be cut off: get it again from its maker.",
    "map-areas":
      "There is something else than an area in it ({{place}}). Choose the file of areas (Polygon, MultiPolygon), not of lines or places.",
    "map-codes":
      "None of its {{features}} areas carries the ISO code of a state (the first one has: {{properties}}). Add ISO_A2, ISO_A3, iso2, iso3 or ISO_N3 to each.",
    "no-such-state": "“{{state}}” is no state of the register. Use its ISO code, such as KZ.",
  },
  batch: {
    waits: {
      one: "{{n}} post here is by an author who is not in the register, so no state’s number counts it.",
      other: "{{n}} posts here are by authors who are not in the register, so no state’s number counts them.",
    },
    waitsFew:
      "Posts here are by fewer than 10 authors who are not in the register, so no state’s number counts them and their number is not shown.",
    waitsNext:
      "Register those who hold an office or are an institution, with evidence; then map this import again. Who writes most, a look at the same file on the imports page shows: nothing of it is stored by looking.",
    waitsLook: "Look at the file again",
    waitsRegister: "Register an account",
    registeredSince: {
      one: "{{n}} account was registered since this was imported. Mapped again, its posts get its name.",
      other: "{{n}} accounts were registered since this was imported. Mapped again, posts of theirs get their names.",
    },
    mapAgain: "Map {{batch}} again",
    accountWaits:
      "Imports from before this account was registered may hold posts of it under a pseudonym. Mapped again, they get its name.",
    accounting: "Accounting of this import",
    posts: "See its posts",
    undo: "Undo this import",
    undoTitle: "Undo this import?",
    undoMeans: {
      one: "{{n}} post will be taken out again. Posts that other imports brought too stay. The file itself is not touched.",
      other:
        "{{n}} posts will be taken out again. Posts that other imports brought too stay. The file itself is not touched.",
    },
    keep: "Keep it",
    undone: "This import was undone. Its posts are no longer here.",
    remap: "Map again from raw",
    remapping: "The kept raw is being mapped again; the imports page shows how far it is.",
    about: "About this import",
    version: "version {{version}}",
    started: "Started",
    period: "Posts from",
    raw: "Raw kept",
    rawUntil: "whole until {{date}}, then of registered accounts only",
    rawGone: "no; it cannot be mapped again",
    id: "Id",
  },
  rejects: {
    title: { one: "{{n}} rejected record", other: "{{n}} rejected records" },
    line: "line {{line}}",
    lineTitle: "Line",
    reason: "Why it did not come in",
  },
};
