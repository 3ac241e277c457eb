/** The first line of a list of missions taken from Wikidata. */
export const wikidataHead =
  "operator;operatorQID;jurisdictions;jurisdictionQIDs;country;countryQID;city;cityQID;address;latitude;longitude;phone;email;website;facebook;twitter;youtube;picture;pictureAuthor;pictureLicense;pictureLicenseURL;type;typeQID;creation;QID;";

const item = (id: string) => `http://www.wikidata.org/entity/${id}`;

/** One line of it. */
export const mission = (row: {
  op: [string, string];
  in: [string, string];
  city: string;
  type: string;
  qid: string;
  site?: string;
  x?: string;
}) =>
  `${row.op[0]};${item(row.op[1])};;;${row.in[0]};${item(row.in[1])};${row.city};${item("Q1")};;41.3;69.2;;;${row.site ?? ""};;${row.x ?? ""};;;;;;${row.type};${item("Q2")};1994-01-01T00:00:00Z;${item(row.qid)}`;
