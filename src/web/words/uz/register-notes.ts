export const registerNotes = {
  registerNotes: {
    "layouts-left": "sahifalar tuzilmasini (XPath) reyestr emas, sayt yigʻuvchisi oʻqiydi",
    "person-no-handle": "{{line}}-qator: “{{handle}}” {{platform}} hisobi nomi boʻla olmaydi; shaxs usiz kiritildi",
    "person-address": "{{line}}-qator: “{{address}}” — hisob nomi emas, manzil; shaxs usiz kiritildi",
    "person-empty": "{{line}}-qator: hisob nomi boʻsh; shaxs usiz kiritildi",
    "undated-posts": "bu fayldagi postlar soni sanasiz, shuning uchun hisoblagich sifatida olinmadi",
    "undated-followers": "bu fayldagi obunachilar soni sanasiz, shuning uchun hisoblagich sifatida olinmadi",
    "moment-unknown":
      "faylda hisoblagichlar qachon koʻrilgani aytilmagan, postlarining birortasida ham sana yoʻq; bilsangiz, sanani kiriting",
    "moment-taken":
      "faylda hisoblagichlar qachon koʻrilgani aytilmagan; eng yangi postining sanasi olindi: {{moment}}. Bilsangiz, sanani kiriting",
    "no-account": "{{line}}-qator: “{{name}}” {{platform}} hisobi emas, qoldirib ketildi",
    "file-undated": "faylda qachon tuzilgani aytilmagan; unda aytilganlarga sana qoʻyish uchun sanani kiriting",
    "ranks-only":
      "faqat oʻrinlar olindi: bu fayl ballarida oʻnlik vergullar yoʻqolgan (92,48 oʻrnida 9248 turibdi), shuning uchun ballar olinmadi",
    "held-by-other":
      "{{line}}-qator: {{account}} reyestrda {{holder}}ga tegishli; fayl uni {{given}}ga ham tegishli deydi, u oʻz joyida qoldirildi",
    "persons-left": "fayl lavozimni aytmagani uchun qoldirib ketildi: {{names}}",
    "counters-kept": "{{batch}} yuklashida kuzatuv sifatida saqlangan hisoblagichlar: {{stored}}",
    "office-of-head": "lavozim fayl boshidan olindi: “{{office}}”",
  },
};
