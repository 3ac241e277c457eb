import type { DemoLanguage } from "./states.ts";

type Phrases = { sentences: readonly string[]; topics: readonly string[]; thanks: readonly string[] };

/** `{topic}` and `{place}` change from post to post; `thanks` opens an answer. */
export const phrases: Record<DemoLanguage, Phrases> = {
  en: {
    sentences: [
      "The minister opened talks on {topic} in {place} today.",
      "Our delegation is in {place} to speak about {topic}.",
      "We published a statement on {topic}; read the full text on our site.",
      "An agreement on {topic} was signed in {place} this afternoon.",
      "Consular hours in {place} change next week because of a holiday.",
      "Students from {place} asked our ambassador about {topic}.",
    ],
    topics: ["water", "trade across the strait", "student exchange", "safe shipping", "clean energy"],
    thanks: [
      "Thank you for the visit, we look forward to the next round of talks.",
      "We agree, and are ready to meet.",
    ],
  },
  ru: {
    sentences: [
      "Министр сегодня открыл переговоры в городе {place}: тема — {topic}.",
      "Наша делегация работает в городе {place}, тема — {topic}.",
      "Опубликовано заявление министерства, тема — {topic}; полный текст на сайте.",
      "В городе {place} подписано соглашение, тема — {topic}.",
      "На следующей неделе консульский отдел в городе {place} работает по сокращённому графику.",
    ],
    topics: ["водные ресурсы", "торговля через пролив", "обмен студентами", "безопасность судоходства"],
    thanks: ["Благодарим за визит и ждём следующего раунда переговоров.", "Согласны и готовы к встрече."],
  },
  fr: {
    sentences: [
      "La ministre a ouvert à {place} des entretiens sur {topic}.",
      "Notre délégation est à {place} pour parler de {topic}.",
      "Nous avons publié une déclaration sur {topic} ; le texte intégral est sur notre site.",
      "Un accord sur {topic} a été signé cet après-midi à {place}.",
      "Les étudiants de {place} ont interrogé notre ambassadeur sur {topic}.",
    ],
    topics: ["l’eau", "le commerce dans le détroit", "les échanges d’étudiants", "la sécurité maritime"],
    thanks: ["Merci de votre visite, nous attendons avec plaisir la suite des entretiens."],
  },
  de: {
    sentences: [
      "Der Minister hat heute in {place} Gespräche über {topic} eröffnet.",
      "Unsere Delegation ist in {place} und spricht über {topic}.",
      "Wir haben eine Erklärung über {topic} veröffentlicht, der volle Wortlaut steht auf unserer Seite.",
      "In {place} wurde heute Nachmittag ein Abkommen über {topic} unterzeichnet.",
    ],
    topics: ["Wasser", "den Handel über die Meerenge", "den Austausch von Studenten", "sichere Schifffahrt"],
    thanks: ["Vielen Dank für den Besuch, wir freuen uns auf die nächste Runde der Gespräche."],
  },
  ar: {
    sentences: [
      "افتتح الوزير اليوم في {place} محادثات حول {topic}.",
      "وفدنا في {place} للحديث عن {topic}.",
      "نشرنا بيانًا حول {topic}، والنص الكامل على موقعنا.",
      "وُقّع بعد ظهر اليوم في {place} اتفاق حول {topic}.",
      "تتغير ساعات القنصلية في {place} الأسبوع القادم بسبب العطلة.",
    ],
    topics: ["المياه", "التجارة عبر المضيق", "تبادل الطلاب", "سلامة الملاحة", "الطاقة النظيفة"],
    thanks: ["نشكركم على الزيارة ونتطلع إلى الجولة القادمة من المحادثات."],
  },
  uz: {
    sentences: [
      "Vazir bugun {place} shahrida {topic} boʻyicha muzokaralarni boshladi.",
      "Delegatsiyamiz {place} shahrida, {topic} haqida suhbatlashmoqda.",
      "Vazirlik {topic} boʻyicha bayonot eʼlon qildi, toʻliq matni saytimizda.",
      "Bugun {place} shahrida {topic} boʻyicha kelishuv imzolandi.",
    ],
    topics: ["suv resurslari", "boʻgʻoz orqali savdo", "talabalar almashinuvi", "xavfsiz kema qatnovi"],
    thanks: ["Tashrifingiz uchun rahmat, muzokaralarning keyingi bosqichini kutamiz."],
  },
  es: {
    sentences: [
      "La ministra abrió hoy en {place} conversaciones sobre {topic}.",
      "Nuestra delegación está en {place} para hablar de {topic}.",
      "Hemos publicado una declaración sobre {topic}; el texto completo está en nuestro sitio.",
      "Esta tarde se firmó en {place} un acuerdo sobre {topic}.",
    ],
    topics: ["el agua", "el comercio por el estrecho", "el intercambio de estudiantes", "la navegación segura"],
    thanks: ["Gracias por la visita, esperamos la próxima ronda de conversaciones."],
  },
  ja: {
    sentences: [
      "大臣は本日、{place}で{topic}に関する協議を開始しました。",
      "代表団は{place}を訪問し、{topic}について話し合っています。",
      "{topic}に関する声明を発表しました。全文はウェブサイトをご覧ください。",
      "本日午後、{place}で{topic}に関する協定に署名しました。",
    ],
    topics: ["水資源", "海峡貿易", "学生交流", "航行の安全"],
    thanks: ["ご訪問ありがとうございました。次回の協議を楽しみにしております。"],
  },
};
