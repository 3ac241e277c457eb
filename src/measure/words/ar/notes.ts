import type { NoteWord } from "../card-phrases.ts";

export const notes: Record<NoteWord, string> = {
  "led the rating": "تصدّرت الترتيب",
  'printed as "followed by"': "كما طُبع: ”followed by“",
  'printed as "and by"': "كما طُبع: ”and by“",
  "first of the CIS countries": "الأولى بين دول الكومنولث",
  "the text gives no year beside this rank": "لا يذكر النص سنة بجانب هذه المرتبة",
  "the year is that of its footnote 19 (Sputnik, 2016)": "السنة من حاشيته 19 (Sputnik، ‏2016)",
  "in the same paragraph stands the 44th place of 2017": "وفي الفقرة نفسها المرتبة 44 لعام 2017",
  "among the CIS countries behind Russia only (that sentence gives no year; its footnote 19 is of 2016)":
    "بين دول الكومنولث لا تسبقها إلا روسيا (لا سنة في تلك الجملة؛ وحاشيتها 19 من عام 2016)",
  "printed twice: once without a year, once for 2016": "طُبع مرتين: مرة بلا سنة ومرة لعام 2016",
  "209 is printed for Uzbekistan only": "الرقم 209 مطبوع لأوزبكستان وحدها",
  "year from footnote 18 (Digital Diplomacy Review, 2017), the sentence sets it beside 2016":
    "السنة من الحاشية 18 (Digital Diplomacy Review، ‏2017)، والجملة تضعها بجانب 2016",
  'printed "133d position out of 209"': "كما طُبع: ”133d position out of 209“",
  '"among the most popular": numbered, not said to be complete': "”among the most popular“: مرقّمة، ولم يُقل إنها كاملة",
  '"has pages"': "”has pages“ أي لها صفحات",
  'looked for and not there: "hasn\'t"': "بُحث عنه ولم يوجد: ”hasn't“",
  'next sentence: "But not all of them are active on S. M."':
    "الجملة التالية: ”But not all of them are active on S. M.“ (ليست كلها نشطة)",
  'the sentence that ends "in particular using Facebook and Twitter sites"':
    "الجملة التي تنتهي بـ”in particular using Facebook and Twitter sites“",
  "printed as members of the network or of a version": "طُبع بوصفهم أعضاء في الشبكة أو في نسخة منها",
  "the paper tells that the US Department of State began to follow it (“tweet” in its words)":
    "تقول الورقة إن وزارة الخارجية الأمريكية بدأت متابعته (”tweet“ بلفظها)",
  "undated in the paper": "بلا تاريخ في الورقة",
  "month of the dispute from the address of reference 5 (25 October 2020)":
    "شهر الخلاف من عنوان المرجع 5 (25 أكتوبر 2020)",
  "it may be earlier": "وقد يكون أسبق",
  "date of report from the address of reference 5, whose title names the recall":
    "تاريخ الخبر من عنوان المرجع 5، وعنوانه يذكر الاستدعاء",
  "the address here is that of reference 6": "العنوان هنا عنوان المرجع 6",
  'the same sentence goes on to positions published on social networks by "politicians"':
    "وتمضي الجملة نفسها إلى مواقف ينشرها ”politicians“ على الشبكات الاجتماعية",
};
