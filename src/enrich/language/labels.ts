/** Which labels of the model are written in which script; scripts not named here belong to one language each. */
export const languagesOfScript: Record<string, readonly string[]> = {
  Cyrl: "ru uk be bg sr mk kk ky tg uz tk kaa mn tt ba cv os sah ce az ab av lez krc kv mhr mrj myv xal tyv bxr rue".split(
    " ",
  ),
  Arab: "ar fa ur ps ug ckb sd az pa mzn lrc kk ky".split(" "),
  Deva: "hi mr ne sa mai bho gom new dty".split(" "),
  Beng: ["bn", "as", "bpy"],
  Hebr: ["he", "yi"],
  Ethi: ["am", "ti"],
  Tibt: ["bo", "dz"],
  Geor: ["ka", "xmf"],
};

/** A script that decides alone. */
export const languageOfScript: Record<string, string> = {
  Jpan: "ja",
  Kore: "ko",
  Hani: "zh",
  Armn: "hy",
  Grek: "el",
  Thai: "th",
  Laoo: "lo",
  Khmr: "km",
  Mymr: "my",
  Taml: "ta",
  Telu: "te",
  Knda: "kn",
  Mlym: "ml",
  Gujr: "gu",
  Guru: "pa",
  Orya: "or",
  Sinh: "si",
  Thaa: "dv",
  Mong: "mn",
  Tfng: "zgh",
  Cher: "chr",
  Syrc: "syr",
  Nkoo: "nqo",
  Cans: "iu",
};

/** The model's labels (codes of Wikipedias) that are not ISO 639 codes, or stand for a variety of another language. */
export const codeOfLabel: Record<string, string> = {
  als: "gsw",
  arz: "ar",
  azb: "az",
  bh: "bho",
  eml: "egl",
  nah: "nci",
  pnb: "pa",
  sh: "hr",
  wuu: "zh",
  yue: "zh",
};

/** Languages that hardly any state or mission posts in: the model must be surer of them than of the others. */
export const rarelyOfficial: ReadonlySet<string> = new Set(
  (
    "an ast av bcl bpy br bxr cbk ce ceb co cv diq dsb dty egl eo frr fur fy gn gom gsw gv hif hsb ia ie ilo io jbo jv krc " +
    "kv kw la lez li lmo lrc mai mhr min mrj mwl myv mzn nap nci nds new nn oc os pam pfl pms qu rm rue sa sah sc scn sco su " +
    "tyv vec vep vls vo wa war xal xmf yi bar ba tt zea"
  ).split(" "),
);
