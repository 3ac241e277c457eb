/** What stands around the cards; their own words come from the server, in the page’s language. */
export const cards = {
  cards: {
    heading: "ثمانية أمور نعرفها من دراسات منشورة",
    headingFewer: "ما نعرفه من دراسات منشورة",
    lead: "بلا شبكة وبلا ملف منك. كل رقم يفتح الكلمات التي جاء منها؛ وحيث تسكت الدراسة يُقال ذلك.",
    example: "معروض لثلاث دول مثالًا. اختر دولتك والدول التي تقارنها بها.",
    page: "ما هو معروف بلا ملفات",
    open: "انظر ما تقوله الدراسات المنشورة",
    words: "الكلمات التي جاء منها",
    begins: "تبدأ الجملة هكذا",
    event: "الحدث",
    inferred: "مستنتج",
    fromReference: "من مرجع تستشهد به الورقة",
    reported: "نُشر الخبر",
    figureBy: "صاحب الرقم",
    printed: "كما طُبع",
    noWords: "لا تقوله أي دراسة: غير معروف.",
    next: "الخطوة التالية",
    startWith: "ابدأ بـ",
  },
};
