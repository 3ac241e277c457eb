/**
 * Languages in which a state addresses its own public. Official ones as the CIA World Factbook (public domain) marks them;
 * where its entry marks none, the likeliest language of the region after CLDR’s likely subtags: a reading, not a law.
 */
const official =
  "AD ca|AF fa ps|AL sq|AT de|BA bs sr hr|BD bn|BE nl fr de|BG bg|BT dz|BY be ru|CA en fr|CH fr it rm|CN zh|" +
  "CY el tr|CZ cs|DE de|EE et|ES es|FI fi sv|FR fr|GE ka|GR el|HR hr|HU hu|ID id|IE en|IT it|KG ky ru|KH km|" +
  "KZ kk ru|LA lo|LI de|LK si ta|LT lt|LU lb fr de|LV lv|MC fr|MD ro|ME sr|MK mk sq|MM my|MN mn|MT mt en|MV dv en|" +
  "MY ms|NL nl|NO no|NP ne|PG en ho|PL pl|PT pt|RO ro|RS sr|RU ru|SE sv|SG en zh ms ta|SI sl|SK sk|TH th|TJ tg|" +
  "TM tk|TW zh|UA uk|US en|UZ uz|VN vi|XK sq sr";
const likeliest =
  "AE ar|AG en|AM hy|AO pt|AR es|AU en|AZ az|BB en|BF fr|BH ar|BI rn|BJ fr|BN ms|BO es|BR pt|BS en|BW en|BZ en|" +
  "CD fr|CF sg|CG fr|CI fr|CL es|CM fr|CO es|CR es|CU es|CV pt|DJ fr|DK da|DM en|DO es|DZ ar|EC es|EG ar|ER ti|" +
  "ET am|FJ en|FM en|GA fr|GB en|GD en|GH ak|GM en|GN fr|GQ es|GT es|GW pt|GY en|HN es|HT ht|IL he|IN hi|IQ ar|" +
  "IR fa|IS is|JM en|JO ar|JP ja|KE sw|KI en|KM ar|KN en|KP ko|KR ko|KW ar|LB ar|LC en|LR en|LS st|LY ar|MA ar|" +
  "MG mg|MH en|ML bm|MR ar|MU fr|MW en|MX es|MZ pt|NA af|NE ha|NG en|NI es|NR en|NZ en|OM ar|PA es|PE es|PH fil|" +
  "PK ur|PS ar|PW pau|PY gn|QA ar|RW rw|SA ar|SB en|SC fr|SD ar|SL en|SM it|SN wo|SO so|SR nl|SS ar|ST pt|SV es|" +
  "SY ar|SZ en|TD ar|TG fr|TL pt|TN ar|TO to|TR tr|TT en|TV tvl|TZ sw|UG sw|UY es|VA it|VC en|VE es|VU bi|WS sm|" +
  "YE ar|ZA en|ZM en|ZW sn";

export const hostLanguagesSource =
  "CIA World Factbook (official languages); else CLDR likely subtags (the region’s likeliest language)";

/** ISO 3166 code of a state → ISO 639 codes; a state that is not here is not known. */
export const hostLanguages: ReadonlyMap<string, readonly string[]> = new Map(
  `${official}|${likeliest}`.split("|").map((row) => {
    const [code = "", ...languages] = row.split(" ");
    return [code, languages];
  }),
);
