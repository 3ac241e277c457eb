/** Short names by language after Unicode CLDR 48 (Unicode licence); where CLDR prints a label (“Congo - Kinshasa”), the UN's name. */
export const cldrLanguages = [
  "en",
  "fr",
  "es",
  "ru",
  "ar",
  "zh",
  "uz",
  "uz-Cyrl",
  "kk",
  "ky",
  "tg",
  "tk",
  "tr",
  "fa",
  "de",
];

export const cldrNames = `
AD|Andorra|Andorre|Andorra|Андорра|أندورا|安道尔|Andorra|Андорра|Андорра|Андорра|Андорра|Andorra|Andorra|آندورا|Andorra
AE|United Arab Emirates|Émirats arabes unis|Emiratos Árabes Unidos|ОАЭ|الإمارات العربية المتحدة|阿拉伯联合酋长国|Birlashgan Arab Amirliklari|Бирлашган Араб Амирликлари|Біріккен Араб Әмірліктері|Бириккен Араб Эмираттары|Аморатҳои Муттаҳидаи Араб|Birleşen Arap Emirlikleri|Birleşik Arap Emirlikleri|امارات متحدهٔ عربی|Vereinigte Arabische Emirate
AF|Afghanistan|Afghanistan|Afganistán|Афганистан|أفغانستان|阿富汗|Afgʻoniston|Афғонистон|Ауғанстан|Афганистан|Афғонистон|Owganystan|Afganistan|افغانستان|Afghanistan
AG|Antigua & Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Антигуа и Барбуда|أنتيغوا وبربودا|安提瓜和巴布达|Antigua va Barbuda|Антигуа ва Барбуда|Антигуа және Барбуда|Антигуа жана Барбуда|Антигуа ва Барбуда|Antigua we Barbuda|Antigua ve Barbuda|آنتیگوا و باربودا|Antigua und Barbuda
AI|Anguilla|Anguilla|Anguila|Ангилья|أنغويلا|安圭拉|Angilya|Ангилья|Ангилья|Ангилья|Ангилия|Angilýa|Anguilla|آنگویلا|Anguilla
AL|Albania|Albanie|Albania|Албания|ألبانيا|阿尔巴尼亚|Albaniya|Албания|Албания|Албания|Албания|Albaniýa|Arnavutluk|آلبانی|Albanien
AM|Armenia|Arménie|Armenia|Армения|أرمينيا|亚美尼亚|Armaniston|Арманистон|Армения|Армения|Арманистон|Ermenistan|Ermenistan|ارمنستان|Armenien
AO|Angola|Angola|Angola|Ангола|أنغولا|安哥拉|Angola|Ангола|Ангола|Ангола|Ангола|Angola|Angola|آنگولا|Angola
AQ|Antarctica|Antarctique|Antártida|Антарктида|أنتاركتيكا|南极洲|Antarktida|Антарктида|Антарктида|Антарктида|Антарктида|Antarktika|Antarktika|جنوبگان|Antarktis
AR|Argentina|Argentine|Argentina|Аргентина|الأرجنتين|阿根廷|Argentina|Аргентина|Аргентина|Аргентина|Аргентина|Argentina|Arjantin|آرژانتین|Argentinien
AS|American Samoa|Samoa américaines|Samoa Americana|Американское Самоа|ساموا الأمريكية|美属萨摩亚|Amerika Samoasi|Америка Самоаси|Америкалық Самоа|Америкалык Самоа|Самоаи Америка|Amerikan Samoasy|Amerikan Samoası|ساموآی امریکا|Amerikanisch-Samoa
AT|Austria|Autriche|Austria|Австрия|النمسا|奥地利|Avstriya|Австрия|Аустрия|Австрия|Австрия|Awstriýa|Avusturya|اتریش|Österreich
AU|Australia|Australie|Australia|Австралия|أستراليا|澳大利亚|Avstraliya|Австралия|Аустралия|Австралия|Австралия|Awstraliýa|Avustralya|استرالیا|Australien
AW|Aruba|Aruba|Aruba|Аруба|أروبا|阿鲁巴|Aruba|Аруба|Аруба|Аруба|Аруба|Aruba|Aruba|آروبا|Aruba
AX|Åland Islands|Îles Åland|Islas Aland|Аландские о-ва|جزر آلاند|奥兰群岛|Aland orollari|Аланд ороллари|Аланд аралдары|Аланд аралдары|Ҷазираҳои Аланд|Aland adalary|Åland Adaları|جزایر آلاند|Ålandinseln
AZ|Azerbaijan|Azerbaïdjan|Azerbaiyán|Азербайджан|أذربيجان|阿塞拜疆|Ozarbayjon|Озарбайжон|Әзірбайжан|Азербайжан|Озарбойҷон|Azerbaýjan|Azerbaycan|جمهوری آذربایجان|Aserbaidschan
BA|Bosnia & Herzegovina|Bosnie-Herzégovine|Bosnia y Herzegovina|Босния и Герцеговина|البوسنة والهرسك|波斯尼亚和黑塞哥维那|Bosniya va Gertsegovina|Босния ва Герцеговина|Босния және Герцеговина|Босния жана Герцеговина|Босния ва Ҳерсеговина|Bosniýa we Gersegowina|Bosna-Hersek|بوسنی و هرزگوین|Bosnien und Herzegowina
BB|Barbados|Barbade|Barbados|Барбадос|بربادوس|巴巴多斯|Barbados|Барбадос|Барбадос|Барбадос|Барбадос|Barbados|Barbados|باربادوس|Barbados
BD|Bangladesh|Bangladesh|Bangladés|Бангладеш|بنغلاديش|孟加拉国|Bangladesh|Бангладеш|Бангладеш|Бангладеш|Бангладеш|Bangladeş|Bangladeş|بنگلادش|Bangladesch
BE|Belgium|Belgique|Bélgica|Бельгия|بلجيكا|比利时|Belgiya|Бельгия|Бельгия|Бельгия|Белгия|Belgiýa|Belçika|بلژیک|Belgien
BF|Burkina Faso|Burkina Faso|Burkina Faso|Буркина-Фасо|بوركينا فاسو|布基纳法索|Burkina-Faso|Буркина-Фасо|Буркина-Фасо|Буркина-Фасо|Буркина-Фасо|Burkina-Faso|Burkina Faso|بورکینافاسو|Burkina Faso
BG|Bulgaria|Bulgarie|Bulgaria|Болгария|بلغاريا|保加利亚|Bolgariya|Болгария|Болгария|Болгария|Булғория|Bolgariýa|Bulgaristan|بلغارستان|Bulgarien
BH|Bahrain|Bahreïn|Baréin|Бахрейн|البحرين|巴林|Bahrayn|Баҳрайн|Бахрейн|Бахрейн|Баҳрайн|Bahreýn|Bahreyn|بحرین|Bahrain
BI|Burundi|Burundi|Burundi|Бурунди|بوروندي|布隆迪|Burundi|Бурунди|Бурунди|Бурунди|Бурунди|Burundi|Burundi|بوروندی|Burundi
BJ|Benin|Bénin|Benín|Бенин|بنين|贝宁|Benin|Бенин|Бенин|Бенин|Бенин|Benin|Benin|بنین|Benin
BL|St. Barthélemy|Saint-Barthélemy|San Bartolomé|Сен-Бартелеми|سان بارتليمي|圣巴泰勒米|Sen-Bartelemi|Сен-Бартелеми|Сен-Бартелеми|Сент Бартелеми|Сент-Бартелми|Sen-Bartelemi|Saint Barthelemy|سن بارتلمی|St. Barthélemy
BM|Bermuda|Bermudes|Bermudas|Бермудские о-ва|برمودا|百慕大|Bermuda orollari|Бермуда|Бермуд аралдары|Бермуд аралдары|Бермуда|Bermuda|Bermuda|برمودا|Bermuda
BN|Brunei|Brunei|Brunéi|Бруней|بروناي|文莱|Bruney|Бруней|Бруней|Бруней|Бруней|Bruneý|Brunei|برونئی|Brunei Darussalam
BO|Bolivia|Bolivie|Bolivia|Боливия|بوليفيا|玻利维亚|Boliviya|Боливия|Боливия|Боливия|Боливия|Boliwiýa|Bolivya|بولیوی|Bolivien
BQ|Caribbean Netherlands|Pays-Bas caribéens|Caribe neerlandés|Бонэйр, Синт-Эстатиус и Саба|هولندا الكاريبية|荷属加勒比区|Boneyr, Sint-Estatius va Saba|Бонейр, Синт-Эстатиус ва Саба|Бонэйр, Синт-Эстатиус және Саба|Кариб Нидерланддары|Кариби Нидерланд|Karib Niderlandlary|Karayip Hollandası|جزایر کارائیب هلند|Karibische Niederlande
BR|Brazil|Brésil|Brasil|Бразилия|البرازيل|巴西|Braziliya|Бразилия|Бразилия|Бразилия|Бразилия|Braziliýa|Brezilya|برزیل|Brasilien
BS|Bahamas|Bahamas|Bahamas|Багамы|جزر البهاما|巴哈马|Bagama orollari|Багама ороллари|Багам аралдары|Багама аралдары|Багам|Bagama adalary|Bahamalar|باهاما|Bahamas
BT|Bhutan|Bhoutan|Bután|Бутан|بوتان|不丹|Butan|Бутан|Бутан|Бутан|Бутон|Butan|Butan|بوتان|Bhutan
BV|Bouvet Island|Île Bouvet|Isla Bouvet|о-в Буве|جزيرة بوفيه|布韦岛|Buve oroli|Буве ороли|Буве аралы|Буве аралы|Ҷазираи Буве|Buwe adasy|Bouvet Adası|جزیرهٔ بووه|Bouvetinsel
BW|Botswana|Botswana|Botsuana|Ботсвана|بوتسوانا|博茨瓦纳|Botsvana|Ботсванна|Ботсвана|Ботсвана|Ботсвана|Botswana|Botsvana|بوتسوانا|Botsuana
BY|Belarus|Biélorussie|Bielorrusia|Беларусь|بيلاروس|白俄罗斯|Belarus|Беларус|Беларусь|Беларусь|Белорус|Belarus|Belarus|بلاروس|Belarus
BZ|Belize|Belize|Belice|Белиз|بليز|伯利兹|Beliz|Белиз|Белиз|Белиз|Белиз|Beliz|Belize|بلیز|Belize
CA|Canada|Canada|Canadá|Канада|كندا|加拿大|Kanada|Канада|Канада|Канада|Канада|Kanada|Kanada|کانادا|Kanada
CC|Cocos (Keeling) Islands|Îles Cocos|Islas Cocos|Кокосовые о-ва|جزر كوكوس (كيلينغ)|科科斯（基林）群岛|Kokos (Kiling) orollari|Кокос (Килинг) ороллари|Кокос (Килинг) аралдары|Кокос (Килинг) аралдары|Ҷазираҳои Кокос (Килинг)|Kokos (Kiling) adalary|Cocos (Keeling) Adaları|جزایر کوکوس|Kokosinseln
CD|Democratic Republic of the Congo|République démocratique du Congo|República Democrática del Congo|Демократическая Республика Конго|جمهورية الكونغو الديمقراطية|刚果民主共和国|Kongo – Kinshasa|Конго-Киншаса|Конго Демократиялық Республикасы|Конго-Киншаса|Конго - Киншаса|Kongo - Kinşasa|Kongo - Kinşasa|کنگو - کینشاسا|Kongo-Kinshasa
CF|Central African Republic|République centrafricaine|República Centroafricana|Центрально-Африканская Республика|جمهورية أفريقيا الوسطى|中非共和国|Markaziy Afrika Respublikasi|Марказий Африка Республикаси|Орталық Африка Республикасы|Борбордук Африка Республикасы|Ҷумҳурии Африқои Марказӣ|Merkezi Afrika Respublikasy|Orta Afrika Cumhuriyeti|جمهوری افریقای مرکزی|Zentralafrikanische Republik
CG|Republic of the Congo|Congo|Congo|Конго|الكونغو|刚果|Kongo – Brazzavil|Конго Браззавиль|Конго-Браззавиль Республикасы|Конго-Браззавил|Конго - Браззавил|Kongo - Brazzawil|Kongo - Brazavil|کنگو - برازویل|Kongo-Brazzaville
CH|Switzerland|Suisse|Suiza|Швейцария|سويسرا|瑞士|Shveytsariya|Швейцария|Швейцария|Швейцария|Швейтсария|Şweýsariýa|İsviçre|سوئیس|Schweiz
CI|Côte d’Ivoire|Côte d’Ivoire|Côte d’Ivoire|Кот-д’Ивуар|ساحل العاج|科特迪瓦|Kot-d’Ivuar|Кот-д’Ивуар|Кот-д’Ивуар|Кот-д’Ивуар|Кот-д’Ивуар|Kot-d’Iwuar|Côte d’Ivoire|ساحل عاج|Côte d’Ivoire
CK|Cook Islands|Îles Cook|Islas Cook|о-ва Кука|جزر كوك|库克群岛|Kuk orollari|Кук ороллари|Кук аралдары|Кук аралдары|Ҷазираҳои Кук|Kuk adalary|Cook Adaları|جزایر کوک|Cookinseln
CL|Chile|Chili|Chile|Чили|تشيلي|智利|Chili|Чили|Чили|Чили|Чили|Çili|Şili|شیلی|Chile
CM|Cameroon|Cameroun|Camerún|Камерун|الكاميرون|喀麦隆|Kamerun|Камерун|Камерун|Камерун|Камерун|Kamerun|Kamerun|کامرون|Kamerun
CN|China|Chine|China|Китай|الصين|中国|Xitoy|Хитой|Қытай|Кытай|Хитой|Hytaý|Çin|چین|China
CO|Colombia|Colombie|Colombia|Колумбия|كولومبيا|哥伦比亚|Kolumbiya|Колумбия|Колумбия|Колумбия|Колумбия|Kolumbiýa|Kolombiya|کلمبیا|Kolumbien
CR|Costa Rica|Costa Rica|Costa Rica|Коста-Рика|كوستاريكا|哥斯达黎加|Kosta-Rika|Коста-Рика|Коста-Рика|Коста-Рика|Коста-Рика|Kosta-Rika|Kosta Rika|کاستاریکا|Costa Rica
CU|Cuba|Cuba|Cuba|Куба|كوبا|古巴|Kuba|Куба|Куба|Куба|Куба|Kuba|Küba|کوبا|Kuba
CV|Cape Verde|Cap-Vert|Cabo Verde|Кабо-Верде|الرأس الأخضر|佛得角|Kabo-Verde|Кабо-Верде|Кабо-Верде|Кабо-Верде|Кабо-Верде|Kabo-Werde|Cabo Verde|کیپ‌ورد|Cabo Verde
CW|Curaçao|Curaçao|Curazao|Кюрасао|كوراساو|库拉索|Kyurasao|Кюрасао|Кюрасао|Кюрасао|Кюрасао|Kýurasao|Curaçao|کوراسائو|Curaçao
CX|Christmas Island|Île Christmas|Isla de Navidad|о-в Рождества|جزيرة كريسماس|圣诞岛|Rojdestvo oroli|Рождество ороли|Рождество аралы|Рождество аралы|Ҷазираи Крисмас|Roždestwo adasy|Christmas Adası|جزیرهٔ کریسمس|Weihnachtsinsel
CY|Cyprus|Chypre|Chipre|Кипр|قبرص|塞浦路斯|Kipr|Кипр|Кипр|Кипр|Кипр|Kipr|Kıbrıs|قبرس|Zypern
CZ|Czechia|Tchéquie|Chequia|Чехия|التشيك|捷克|Chexiya|Чехия|Чехия|Чехия|Ҷумҳурии Чех|Çehiýa|Çekya|چک|Tschechien
DE|Germany|Allemagne|Alemania|Германия|ألمانيا|德国|Germaniya|Германия|Германия|Германия|Германия|Germaniýa|Almanya|آلمان|Deutschland
DJ|Djibouti|Djibouti|Yibuti|Джибути|جيبوتي|吉布提|Jibuti|Жибути|Джибути|Джибути|Ҷибути|Jibuti|Cibuti|جیبوتی|Dschibuti
DK|Denmark|Danemark|Dinamarca|Дания|الدانمرك|丹麦|Daniya|Дания|Дания|Дания|Дания|Daniýa|Danimarka|دانمارک|Dänemark
DM|Dominica|Dominique|Dominica|Доминика|دومينيكا|多米尼克|Dominika|Доминика|Доминика|Доминика|Доминика|Dominika|Dominika|دومینیکا|Dominica
DO|Dominican Republic|République dominicaine|República Dominicana|Доминиканская Республика|جمهورية الدومينيكان|多米尼加共和国|Dominikan Respublikasi|Доминикан Республикаси|Доминикан Республикасы|Доминика Республикасы|Ҷумҳурии Доминикан|Dominikan Respublikasy|Dominik Cumhuriyeti|جمهوری دومینیکن|Dominikanische Republik
DZ|Algeria|Algérie|Argelia|Алжир|الجزائر|阿尔及利亚|Jazoir|Жазоир|Алжир|Алжир|Алҷазоир|Alžir|Cezayir|الجزایر|Algerien
EC|Ecuador|Équateur|Ecuador|Эквадор|الإكوادور|厄瓜多尔|Ekvador|Эквадор|Эквадор|Эквадор|Эквадор|Ekwador|Ekvador|اکوادور|Ecuador
EE|Estonia|Estonie|Estonia|Эстония|إستونيا|爱沙尼亚|Estoniya|Эстония|Эстония|Эстония|Эстония|Estoniýa|Estonya|استونی|Estland
EG|Egypt|Égypte|Egipto|Египет|مصر|埃及|Misr|Миср|Мысыр|Египет|Миср|Müsür|Mısır|مصر|Ägypten
EH|Western Sahara|Sahara occidental|Sáhara Occidental|Западная Сахара|الصحراء الغربية|西撒哈拉|Gʻarbiy Sahroi Kabir|Ғарбий Саҳрои Кабир|Батыс Сахара|Батыш Сахара|Сахараи Ғарбӣ|Günbatar Sahara|Batı Sahra|صحرای غربی|Westsahara
ER|Eritrea|Érythrée|Eritrea|Эритрея|إريتريا|厄立特里亚|Eritreya|Эритрея|Эритрея|Эритрея|Эритрея|Eritreýa|Eritre|اریتره|Eritrea
ES|Spain|Espagne|España|Испания|إسبانيا|西班牙|Ispaniya|Испания|Испания|Испания|Испания|Ispaniýa|İspanya|اسپانیا|Spanien
ET|Ethiopia|Éthiopie|Etiopía|Эфиопия|إثيوبيا|埃塞俄比亚|Efiopiya|Эфиопия|Эфиопия|Эфиопия|Эфиопия|Efiopiýa|Etiyopya|اتیوپی|Äthiopien
FI|Finland|Finlande|Finlandia|Финляндия|فنلندا|芬兰|Finlandiya|Финляндия|Финляндия|Финляндия|Финляндия|Finlýandiýa|Finlandiya|فنلاند|Finnland
FJ|Fiji|Fidji|Fiyi|Фиджи|فيجي|斐济|Fiji|Фижи|Фиджи|Фиджи|Фиҷи|Fiji|Fiji|فیجی|Fidschi
FK|Falkland Islands|Îles Malouines|Islas Malvinas|Фолклендские о-ва|جزر فوكلاند|福克兰群岛|Folklend orollari|Фолкленд ороллари|Фолкленд аралдары|Фолкленд аралдары|Ҷазираҳои Фолкленд|Folklend adalary|Falkland Adaları|جزایر فالکلند|Falklandinseln
FM|Micronesia|Micronésie|Micronesia|Федеративные Штаты Микронезии|ميكرونيزيا|密克罗尼西亚|Mikroneziya|Микронезия|Микронезия|Микронезия|Штатҳои Федеративии Микронезия|Mikroneziýa|Mikronezya|میکرونزی|Mikronesien
FO|Faroe Islands|Îles Féroé|Islas Feroe|Фарерские о-ва|جزر فارو|法罗群岛|Farer orollari|Фарер ороллари|Фарер аралдары|Фарер аралдары|Ҷазираҳои Фарер|Farer adalary|Faroe Adaları|جزایر فارو|Färöer
FR|France|France|Francia|Франция|فرنسا|法国|Fransiya|Франция|Франция|Франция|Фаронса|Fransiýa|Fransa|فرانسه|Frankreich
GA|Gabon|Gabon|Gabón|Габон|الغابون|加蓬|Gabon|Габон|Габон|Габон|Габон|Gabon|Gabon|گابن|Gabun
GB|United Kingdom|Royaume-Uni|Reino Unido|Великобритания|المملكة المتحدة|英国|Buyuk Britaniya|Буюк Британия|Ұлыбритания|Улуу Британия|Шоҳигарии Муттаҳида|Birleşen Patyşalyk|Birleşik Krallık|بریتانیا|Vereinigtes Königreich
GD|Grenada|Grenade|Granada|Гренада|غرينادا|格林纳达|Grenada|Гренада|Гренада|Гренада|Гренада|Grenada|Grenada|گرنادا|Grenada
GE|Georgia|Géorgie|Georgia|Грузия|جورجيا|格鲁吉亚|Gruziya|Грузия|Грузия|Грузия|Гурҷистон|Gruziýa|Gürcistan|گرجستان|Georgien
GF|French Guiana|Guyane française|Guayana Francesa|Французская Гвиана|غويانا الفرنسية|法属圭亚那|Fransuz Gvianasi|Француз Гвианаси|Француз Гвианасы|Франция Гвианасы|Гвианаи Фаронса|Fransuz Gwianasy|Fransız Guyanası|گویان فرانسه|Französisch-Guayana
GG|Guernsey|Guernesey|Guernesey|Гернси|غيرنزي|根西岛|Gernsi|Гернси|Гернси|Гернси|Гернси|Gernsi|Guernsey|گرنزی|Guernsey
GH|Ghana|Ghana|Ghana|Гана|غانا|加纳|Gana|Гана|Гана|Гана|Гана|Gana|Gana|غنا|Ghana
GI|Gibraltar|Gibraltar|Gibraltar|Гибралтар|جبل طارق|直布罗陀|Gibraltar|Гибралтар|Гибралтар|Гибралтар|Гибралтар|Gibraltar|Cebelitarık|جبل‌الطارق|Gibraltar
GL|Greenland|Groenland|Groenlandia|Гренландия|غرينلاند|格陵兰|Grenlandiya|Гренландия|Гренландия|Гренландия|Гренландия|Grenlandiýa|Grönland|گرینلند|Grönland
GM|Gambia|Gambie|Gambia|Гамбия|غامبيا|冈比亚|Gambiya|Гамбия|Гамбия|Гамбия|Гамбия|Gambiýa|Gambiya|گامبیا|Gambia
GN|Guinea|Guinée|Guinea|Гвинея|غينيا|几内亚|Gvineya|Гвинея|Гвинея|Гвинея|Гвинея|Gwineýa|Gine|گینه|Guinea
GP|Guadeloupe|Guadeloupe|Guadalupe|Гваделупа|غوادلوب|瓜德罗普|Gvadelupe|Гваделупе|Гваделупа|Гваделупа|Гваделупа|Gwadelupa|Guadeloupe|گوادلوپ|Guadeloupe
GQ|Equatorial Guinea|Guinée équatoriale|Guinea Ecuatorial|Экваториальная Гвинея|غينيا الاستوائية|赤道几内亚|Ekvatorial Gvineya|Экваториал Гвинея|Экваторлық Гвинея|Экватордук Гвинея|Гвинеяи Экваторӣ|Ekwatorial Gwineýa|Ekvator Ginesi|گینهٔ استوایی|Äquatorialguinea
GR|Greece|Grèce|Grecia|Греция|اليونان|希腊|Gretsiya|Греция|Грекия|Греция|Юнон|Gresiýa|Yunanistan|یونان|Griechenland
GS|South Georgia & South Sandwich Islands|Géorgie du Sud-et-les Îles Sandwich du Sud|Islas Georgia del Sur y Sandwich del Sur|Южная Георгия и Южные Сандвичевы о-ва|جورجيا الجنوبية وجزر ساندويتش الجنوبية|南乔治亚和南桑威奇群岛|Janubiy Georgiya va Janubiy Sendvich orollari|Жанубий Георгия ва Жанубий Сендвич ороллари|Оңтүстік Георгия және Оңтүстік Сандвич аралдары|Түштүк Жоржия жана Түштүк Сэндвич аралдары|Ҷорҷияи Ҷанубӣ ва Ҷазираҳои Сандвич|Günorta Georgiýa we Günorta Sendwiç adasy|Güney Georgia ve Güney Sandwich Adaları|جورجیای جنوبی و جزایر ساندویچ جنوبی|Südgeorgien und die Südlichen Sandwichinseln
GT|Guatemala|Guatemala|Guatemala|Гватемала|غواتيمالا|危地马拉|Gvatemala|Гватемала|Гватемала|Гватемала|Гватемала|Gwatemala|Guatemala|گواتمالا|Guatemala
GU|Guam|Guam|Guam|Гуам|غوام|关岛|Guam|Гуам|Гуам|Гуам|Гуам|Guam|Guam|گوام|Guam
GW|Guinea-Bissau|Guinée-Bissau|Guinea-Bisáu|Гвинея-Бисау|غينيا بيساو|几内亚比绍|Gvineya-Bisau|Гвинея-Бисау|Гвинея-Бисау|Гвинея-Бисау|Гвинея-Бисау|Gwineýa-Bisau|Gine-Bissau|گینهٔ بیسائو|Guinea-Bissau
GY|Guyana|Guyana|Guyana|Гайана|غيانا|圭亚那|Gayana|Гаяна|Гайана|Гайана|Гайана|Gaýana|Guyana|گویان|Guyana
HK|Hong Kong|Chine, région administrative spéciale de Hong Kong|China, región administrativa especial de Hong Kong|Китай, Специальный административный район Гонконг|الصين، منطقة هونغ كونغ الإدارية الخاصة|中国香港特别行政区|Gonkong (Xitoy MMH)|Гонконг (Хитой ММҲ)|Сянган АӘА|Гонконг Кытай ААА|Ҳонконг (МММ)|Gonkong AAS Hytaý|Çin Hong Kong ÖİB|هنگ‌کنگ، منطقهٔ ویژهٔ اداری چین|Sonderverwaltungsregion Hongkong
HM|Heard & McDonald Islands|Îles Heard-et-MacDonald|Islas Heard y McDonald|о-ва Херд и Макдональд|جزيرة هيرد وجزر ماكدونالد|赫德岛和麦克唐纳群岛|Xerd va Makdonald orollari|Херд ва Макдоналд ороллари|Херд аралы және Макдональд аралдары|Херд жана Макдональд аралдары|Ҷазираи Ҳерд ва Ҷазираҳои Макдоналд|Herd we Makdonald adalary|Heard Adası ve McDonald Adaları|هرد و جزایر مک‌دونالد|Heard und McDonaldinseln
HN|Honduras|Honduras|Honduras|Гондурас|هندوراس|洪都拉斯|Gonduras|Гондурас|Гондурас|Гондурас|Гондурас|Gonduras|Honduras|هندوراس|Honduras
HR|Croatia|Croatie|Croacia|Хорватия|كرواتيا|克罗地亚|Xorvatiya|Хорватия|Хорватия|Хорватия|Хорватия|Horwatiýa|Hırvatistan|کرواسی|Kroatien
HT|Haiti|Haïti|Haití|Гаити|هايتي|海地|Gaiti|Гаити|Гаити|Гаити|Гаити|Gaiti|Haiti|هائیتی|Haiti
HU|Hungary|Hongrie|Hungría|Венгрия|هنغاريا|匈牙利|Vengriya|Венгрия|Венгрия|Венгрия|Маҷористон|Wengriýa|Macaristan|مجارستان|Ungarn
ID|Indonesia|Indonésie|Indonesia|Индонезия|إندونيسيا|印度尼西亚|Indoneziya|Индонезия|Индонезия|Индонезия|Индонезия|Indoneziýa|Endonezya|اندونزی|Indonesien
IE|Ireland|Irlande|Irlanda|Ирландия|أيرلندا|爱尔兰|Irlandiya|Ирландия|Ирландия|Ирландия|Ирландия|Irlandiýa|İrlanda|ایرلند|Irland
IL|Israel|Israël|Israel|Израиль|إسرائيل|以色列|Isroil|Исроил|Израиль|Израиль|Исроил|Ysraýyl|İsrail|اسرائیل|Israel
IM|Isle of Man|Île de Man|Isla de Man|о-в Мэн|جزيرة مان|马恩岛|Men oroli|Мэн ороли|Мэн аралы|Мэн аралы|Ҷазираи Мэн|Men adasy|Man Adası|جزیرهٔ من|Isle of Man
IN|India|Inde|India|Индия|الهند|印度|Hindiston|Ҳиндистон|Үндістан|Индия|Ҳиндустон|Hindistan|Hindistan|هند|Indien
IO|British Indian Ocean Territory|Territoire britannique de l’océan Indien|Territorio Británico del Océano Índico|Британская территория в Индийском океане|الإقليم البريطاني في المحيط الهندي|英属印度洋领地|Britaniyaning Hind okeanidagi hududi|IO|Үнді мұхитындағы Британ аймағы|Инди океанындагы Британ территориясы|Қаламрави Британия дар уқёнуси Ҳинд|Britaniýanyň Hindi okeanyndaky territoriýalary|Britanya Hint Okyanusu Toprakları|قلمرو بریتانیا در اقیانوس هند|Britisches Territorium im Indischen Ozean
IQ|Iraq|Irak|Irak|Ирак|العراق|伊拉克|Iroq|Ироқ|Ирак|Ирак|Ироқ|Yrak|Irak|عراق|Irak
IR|Iran|Iran|Irán|Иран|إيران|伊朗|Eron|Эрон|Иран|Иран|Эрон|Eýran|İran|ایران|Iran
IS|Iceland|Islande|Islandia|Исландия|آيسلندا|冰岛|Islandiya|Исландия|Исландия|Исландия|Исландия|Islandiýa|İzlanda|ایسلند|Island
IT|Italy|Italie|Italia|Италия|إيطاليا|意大利|Italiya|Италия|Италия|Италия|Италия|Italiýa|İtalya|ایتالیا|Italien
JE|Jersey|Jersey|Jersey|Джерси|جيرسي|泽西岛|Jersi|Жерси|Джерси|Жерси|Ҷерси|Jersi|Jersey|جرزی|Jersey
JM|Jamaica|Jamaïque|Jamaica|Ямайка|جامايكا|牙买加|Yamayka|Ямайка|Ямайка|Ямайка|Ямайка|Ýamaýka|Jamaika|جامائیکا|Jamaika
JO|Jordan|Jordanie|Jordania|Иордания|الأردن|约旦|Iordaniya|Иордания|Иордания|Иордания|Урдун|Iordaniýa|Ürdün|اردن|Jordanien
JP|Japan|Japon|Japón|Япония|اليابان|日本|Yaponiya|Япония|Жапония|Жапония|Япония|Ýaponiýa|Japonya|ژاپن|Japan
KE|Kenya|Kenya|Kenia|Кения|كينيا|肯尼亚|Keniya|Кения|Кения|Кения|Кения|Keniýa|Kenya|کنیا|Kenia
KG|Kyrgyzstan|Kirghizstan|Kirguistán|Киргизия|قيرغيزستان|吉尔吉斯斯坦|Qirgʻiziston|Қирғизистон|Қырғызстан|Кыргызстан|Қирғизистон|Gyrgyzystan|Kırgızistan|قرقیزستان|Kirgisistan
KH|Cambodia|Cambodge|Camboya|Камбоджа|كمبوديا|柬埔寨|Kambodja|Камбоджа|Камбоджа|Камбоджа|Камбоҷа|Kamboja|Kamboçya|کامبوج|Kambodscha
KI|Kiribati|Kiribati|Kiribati|Кирибати|كيريباتي|基里巴斯|Kiribati|Кирибати|Кирибати|Кирибати|Кирибати|Kiribati|Kiribati|کیریباتی|Kiribati
KM|Comoros|Comores|Comoras|Коморы|جزر القمر|科摩罗|Komor orollari|Комор ороллари|Комор аралдары|Коморос|Комор|Komor adalary|Komorlar|کومور|Komoren
KN|St. Kitts & Nevis|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|Сент-Китс и Невис|سانت كيتس ونيفيس|圣基茨和尼维斯|Sent-Kits va Nevis|Сент-Китс ва Невис|Сент-Китс және Невис|Сент-Китс жана Невис|Сент-Китс ва Невис|Sent-Kits we Newis|Saint Kitts ve Nevis|سنت کیتس و نویس|St. Kitts und Nevis
KP|North Korea|Corée du Nord|Corea del Norte|КНДР|كوريا الشمالية|朝鲜|Shimoliy Koreya|Шимолий Корея|Солтүстік Корея|Түндүк Корея|Кореяи Шимолӣ|Demirgazyk Koreýa|Kuzey Kore|کرهٔ شمالی|Nordkorea
KR|South Korea|Corée du Sud|Corea del Sur|Республика Корея|كوريا الجنوبية|韩国|Janubiy Koreya|Жанубий Корея|Оңтүстік Корея|Түштүк Корея|Кореяи Ҷанубӣ|Günorta Koreýa|Güney Kore|کرهٔ جنوبی|Südkorea
KW|Kuwait|Koweït|Kuwait|Кувейт|الكويت|科威特|Quvayt|Қувайт|Кувейт|Кувейт|Қувайт|Kuweýt|Kuveyt|کویت|Kuwait
KY|Cayman Islands|Îles Caïmans|Islas Caimán|о-ва Кайман|جزر كايمان|开曼群岛|Kayman orollari|Кайман ороллари|Кайман аралдары|Кайман аралдары|Ҷазираҳои Кайман|Kaýman adalary|Cayman Adaları|جزایر کِیمن|Kaimaninseln
KZ|Kazakhstan|Kazakhstan|Kazajistán|Казахстан|كازاخستان|哈萨克斯坦|Qozogʻiston|Қозоғистон|Қазақстан|Казакстан|Қазоқистон|Gazagystan|Kazakistan|قزاقستان|Kasachstan
LA|Laos|Laos|Laos|Лаос|لاوس|老挝|Laos|Лаос|Лаос|Лаос|Лаос|Laos|Laos|لائوس|Laos
LB|Lebanon|Liban|Líbano|Ливан|لبنان|黎巴嫩|Livan|Ливан|Ливан|Ливан|Лубнон|Liwan|Lübnan|لبنان|Libanon
LC|St. Lucia|Sainte-Lucie|Santa Lucía|Сент-Люсия|سانت لوسيا|圣卢西亚|Sent-Lyusiya|Сент-Люсия|Сент-Люсия|Сент-Люсия|Сент-Люсия|Sent-Lýusiýa|Saint Lucia|سنت لوسیا|St. Lucia
LI|Liechtenstein|Liechtenstein|Liechtenstein|Лихтенштейн|ليختنشتاين|列支敦士登|Lixtenshteyn|Лихтенштейн|Лихтенштейн|Лихтенштейн|Лихтенштейн|Lihtenşteýn|Liechtenstein|لیختن‌اشتاین|Liechtenstein
LK|Sri Lanka|Sri Lanka|Sri Lanka|Шри-Ланка|سريلانكا|斯里兰卡|Shri-Lanka|Шри-Ланка|Шри-Ланка|Шри-Ланка|Шри-Ланка|Şri-Lanka|Sri Lanka|سری‌لانکا|Sri Lanka
LR|Liberia|Liberia|Liberia|Либерия|ليبيريا|利比里亚|Liberiya|Либерия|Либерия|Либерия|Либерия|Liberiýa|Liberya|لیبریا|Liberia
LS|Lesotho|Lesotho|Lesoto|Лесото|ليسوتو|莱索托|Lesoto|Лесото|Лесото|Лесото|Лесото|Lesoto|Lesotho|لسوتو|Lesotho
LT|Lithuania|Lituanie|Lituania|Литва|ليتوانيا|立陶宛|Litva|Литва|Литва|Литва|Литва|Litwa|Litvanya|لیتوانی|Litauen
LU|Luxembourg|Luxembourg|Luxemburgo|Люксембург|لوكسمبورغ|卢森堡|Lyuksemburg|Люксембург|Люксембург|Люксембург|Люксембург|Lýuksemburg|Lüksemburg|لوکزامبورگ|Luxemburg
LV|Latvia|Lettonie|Letonia|Латвия|لاتفيا|拉脱维亚|Latviya|Латвия|Латвия|Латвия|Латвия|Latwiýa|Letonya|لتونی|Lettland
LY|Libya|Libye|Libia|Ливия|ليبيا|利比亚|Liviya|Ливия|Ливия|Ливия|Либия|Liwiýa|Libya|لیبی|Libyen
MA|Morocco|Maroc|Marruecos|Марокко|المغرب|摩洛哥|Marokash|Марокаш|Марокко|Марокко|Марокаш|Marokko|Fas|مراکش|Marokko
MC|Monaco|Monaco|Mónaco|Монако|موناكو|摩纳哥|Monako|Монако|Монако|Монако|Монако|Monako|Monako|موناکو|Monaco
MD|Moldova|Moldavie|Moldavia|Молдова|مولدوفا|摩尔多瓦|Moldova|Молдова|Молдова|Молдова|Молдова|Moldowa|Moldova|مولداوی|Republik Moldau
ME|Montenegro|Monténégro|Montenegro|Черногория|الجبل الأسود|黑山|Chernogoriya|Черногория|Черногория|Черногория|Черногория|Çernogoriýa|Karadağ|مونته‌نگرو|Montenegro
MF|St. Martin|Saint-Martin|San Martín|Сен-Мартен|سان مارتن|法属圣马丁|Sent-Martin|Сент-Мартин|Сен-Мартен|Сент-Мартин|Ҷазираи Сент-Мартин|Sen-Marten|Saint Martin|سنت مارتین|St. Martin
MG|Madagascar|Madagascar|Madagascar|Мадагаскар|مدغشقر|马达加斯加|Madagaskar|Мадагаскар|Мадагаскар|Мадагаскар|Мадагаскар|Madagaskar|Madagaskar|ماداگاسکار|Madagaskar
MH|Marshall Islands|Îles Marshall|Islas Marshall|Маршалловы о-ва|جزر مارشال|马绍尔群岛|Marshall orollari|Маршал ороллари|Маршалл аралдары|Маршалл аралдары|Ҷазираҳои Маршалл|Marşall adalary|Marshall Adaları|جزایر مارشال|Marshallinseln
MK|North Macedonia|Macédoine du Nord|Macedonia del Norte|Северная Македония|مقدونيا الشمالية|北马其顿|Shimoliy Makedoniya|Шимолий Македония|Солтүстік Македония|Түндүк Македония|Македонияи Шимолӣ|Demirgazyk Makedoniýa|Kuzey Makedonya|مقدونیهٔ شمالی|Nordmazedonien
ML|Mali|Mali|Mali|Мали|مالي|马里|Mali|Мали|Мали|Мали|Мали|Mali|Mali|مالی|Mali
MM|Myanmar|Myanmar|Myanmar|Мьянма|ميانمار|缅甸|Myanma (Birma)|Мьянма (Бирма)|Мьянма (Бирма)|Мьянма (Бирма)|Мянма|Mýanma (Birma)|Myanmar (Burma)|میانمار (برمه)|Myanmar
MN|Mongolia|Mongolie|Mongolia|Монголия|منغوليا|蒙古|Mongoliya|Монголия|Моңғолия|Монголия|Муғулистон|Mongoliýa|Moğolistan|مغولستان|Mongolei
MO|Macao|Chine, région administrative spéciale de Macao|China, región administrativa especial de Macao|Китай, Специальный административный район Макао|الصين، منطقة ماكاو الإدارية الخاصة|中国澳门特别行政区|Makao (Xitoy MMH)|Макао (Хитой ММҲ)|Макао АӘА|Макао Кытай ААА|Макао (МММ)|Makao AAS Hytaý|Çin Makao ÖİB|ماکائو، منطقهٔ ویژهٔ اداری چین|Sonderverwaltungsregion Macau
MP|Northern Mariana Islands|Îles Mariannes du Nord|Islas Marianas del Norte|Северные Марианские о-ва|جزر ماريانا الشمالية|北马里亚纳群岛|Shimoliy Mariana orollari|Шимолий Марианна ороллари|Солтүстік Мариана аралдары|Түндүк Мариана аралдары|Ҷазираҳои Марианаи Шимолӣ|Demirgazyk Mariana adalary|Kuzey Mariana Adaları|جزایر ماریانای شمالی|Nördliche Marianen
MQ|Martinique|Martinique|Martinica|Мартиника|جزر المارتينيك|马提尼克|Martinika|Мартиника|Мартиника|Мартиника|Мартиника|Martinika|Martinik|مارتینیک|Martinique
MR|Mauritania|Mauritanie|Mauritania|Мавритания|موريتانيا|毛里塔尼亚|Mavritaniya|Мавритания|Мавритания|Мавритания|Мавритания|Mawritaniýa|Moritanya|موریتانی|Mauretanien
MS|Montserrat|Montserrat|Montserrat|Монтсеррат|مونتسرات|蒙特塞拉特|Montserrat|Монтсеррат|Монтсеррат|Монтсеррат|Монтсеррат|Monserrat|Montserrat|مونت‌سرات|Montserrat
MT|Malta|Malte|Malta|Мальта|مالطا|马耳他|Malta|Мальта|Мальта|Мальта|Малта|Malta|Malta|مالت|Malta
MU|Mauritius|Maurice|Mauricio|Маврикий|موريشيوس|毛里求斯|Mavrikiy|Маврикий|Маврикий|Маврикий|Маврикий|Mawrikiý|Mauritius|موریس|Mauritius
MV|Maldives|Maldives|Maldivas|Мальдивы|جزر المالديف|马尔代夫|Maldiv orollari|Мальдив ороллари|Мальдив аралдары|Мальдив|Малдив|Maldiwler|Maldivler|مالدیو|Malediven
MW|Malawi|Malawi|Malaui|Малави|ملاوي|马拉维|Malavi|Малави|Малави|Малави|Малави|Malawi|Malavi|مالاوی|Malawi
MX|Mexico|Mexique|México|Мексика|المكسيك|墨西哥|Meksika|Мексика|Мексика|Мексика|Мексика|Meksika|Meksika|مکزیک|Mexiko
MY|Malaysia|Malaisie|Malasia|Малайзия|ماليزيا|马来西亚|Malayziya|Малайзия|Малайзия|Малайзия|Малайзия|Malaýziýa|Malezya|مالزی|Malaysia
MZ|Mozambique|Mozambique|Mozambique|Мозамбик|موزمبيق|莫桑比克|Mozambik|Мозамбик|Мозамбик|Мозамбик|Мозамбик|Mozambik|Mozambik|موزامبیک|Mosambik
NA|Namibia|Namibie|Namibia|Намибия|ناميبيا|纳米比亚|Namibiya|Намибия|Намибия|Намибия|Намибия|Namibiýa|Namibya|نامیبیا|Namibia
NC|New Caledonia|Nouvelle-Calédonie|Nueva Caledonia|Новая Каледония|كاليدونيا الجديدة|新喀里多尼亚|Yangi Kaledoniya|Янги Каледония|Жаңа Каледония|Жаңы Каледония|Каледонияи Нав|Täze Kaledoniýa|Yeni Kaledonya|کالدونیای جدید|Neukaledonien
NE|Niger|Niger|Níger|Нигер|النيجر|尼日尔|Niger|Нигер|Нигер|Нигер|Нигер|Niger|Nijer|نیجر|Niger
NF|Norfolk Island|Île Norfolk|Isla Norfolk|о-в Норфолк|جزيرة نورفولك|诺福克岛|Norfolk oroli|Норфолк ороллари|Норфолк аралы|Норфолк аралы|Ҷазираи Норфолк|Norfolk adasy|Norfolk Adası|جزیرهٔ نورفولک|Norfolkinsel
NG|Nigeria|Nigeria|Nigeria|Нигерия|نيجيريا|尼日利亚|Nigeriya|Нигерия|Нигерия|Нигерия|Нигерия|Nigeriýa|Nijerya|نیجریه|Nigeria
NI|Nicaragua|Nicaragua|Nicaragua|Никарагуа|نيكاراغوا|尼加拉瓜|Nikaragua|Никарагуа|Никарагуа|Никарагуа|Никарагуа|Nikaragua|Nikaragua|نیکاراگوئه|Nicaragua
NL|Netherlands|Pays-Bas|Países Bajos|Нидерланды|هولندا|荷兰|Niderlandiya|Нидерландия|Нидерланд|Нидерланд|Нидерландия|Niderlandlar|Hollanda|هلند|Niederlande
NO|Norway|Norvège|Noruega|Норвегия|النرويج|挪威|Norvegiya|Норвегия|Норвегия|Норвегия|Норвегия|Norwegiýa|Norveç|نروژ|Norwegen
NP|Nepal|Népal|Nepal|Непал|نيبال|尼泊尔|Nepal|Непал|Непал|Непал|Непал|Nepal|Nepal|نپال|Nepal
NR|Nauru|Nauru|Nauru|Науру|ناورو|瑙鲁|Nauru|Науру|Науру|Науру|Науру|Nauru|Nauru|نائورو|Nauru
NU|Niue|Niue|Niue|Ниуэ|نيوي|纽埃|Niue|Ниуэ|Ниуэ|Ниуэ|Ниуэ|Niue|Niue|نیوئه|Niue
NZ|New Zealand|Nouvelle-Zélande|Nueva Zelanda|Новая Зеландия|نيوزيلندا|新西兰|Yangi Zelandiya|Янги Зеландия|Жаңа Зеландия|Жаңы Зеландия|Зеландияи Нав|Täze Zelandiýa|Yeni Zelanda|نیوزیلند|Neuseeland
OM|Oman|Oman|Omán|Оман|عُمان|阿曼|Ummon|Уммон|Оман|Оман|Умон|Oman|Umman|عمان|Oman
PA|Panama|Panama|Panamá|Панама|بنما|巴拿马|Panama|Панама|Панама|Панама|Панама|Panama|Panama|پاناما|Panama
PE|Peru|Pérou|Perú|Перу|بيرو|秘鲁|Peru|Перу|Перу|Перу|Перу|Peru|Peru|پرو|Peru
PF|French Polynesia|Polynésie française|Polinesia Francesa|Французская Полинезия|بولينيزيا الفرنسية|法属波利尼西亚|Fransuz Polineziyasi|Француз Полинезияси|Француз Полинезиясы|Полинезия (франциялык)|Полинезияи Фаронса|Fransuz Polineziýasy|Fransız Polinezyası|پلی‌نزی فرانسه|Französisch-Polynesien
PG|Papua New Guinea|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|Папуа — Новая Гвинея|بابوا غينيا الجديدة|巴布亚新几内亚|Papua – Yangi Gvineya|Папуа - Янги Гвинея|Папуа — Жаңа Гвинея|Папуа-Жаңы Гвинея|Папуа Гвинеяи Нав|Papua - Täze Gwineýa|Papua Yeni Gine|پاپوا گینهٔ نو|Papua-Neuguinea
PH|Philippines|Philippines|Filipinas|Филиппины|الفلبين|菲律宾|Filippin|Филиппин|Филиппин аралдары|Филиппин|Филиппин|Filippinler|Filipinler|فیلیپین|Philippinen
PK|Pakistan|Pakistan|Pakistán|Пакистан|باكستان|巴基斯坦|Pokiston|Покистон|Пәкістан|Пакистан|Покистон|Pakistan|Pakistan|پاکستان|Pakistan
PL|Poland|Pologne|Polonia|Польша|بولندا|波兰|Polsha|Польша|Польша|Польша|Лаҳистон|Polşa|Polonya|لهستان|Polen
PM|St. Pierre & Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|Сен-Пьер и Микелон|سان بيير ومكويلون|圣皮埃尔和密克隆群岛|Sen-Pyer va Mikelon|Сент-Пьер ва Микелон|Сен-Пьер және Микелон|Сен-Пьер жана Микелон|Сент-Пер ва Микелон|Sen-Pýer we Mikelon|Saint Pierre ve Miquelon|سن پیر و میکلن|St. Pierre und Miquelon
PN|Pitcairn Islands|Îles Pitcairn|Islas Pitcairn|о-ва Питкэрн|جزر بيتكيرن|皮特凯恩群岛|Pitkern orollari|Питкэрн ороллари|Питкэрн аралдары|Питкэрн аралдары|Ҷазираҳои Питкейрн|Pitkern adalary|Pitcairn Adaları|جزایر پیت‌کرن|Pitcairninseln
PR|Puerto Rico|Porto Rico|Puerto Rico|Пуэрто-Рико|بورتوريكو|波多黎各|Puerto-Riko|Пуэрто-Рико|Пуэрто-Рико|Пуэрто-Рико|Пуэрто-Рико|Puerto-Riko|Porto Riko|پورتوریکو|Puerto Rico
PS|Palestine|État de Palestine|Estado de Palestina|Государство Палестина|دولة فلسطين|巴勒斯坦国|Falastin hududlari|Фаластин ҳудуди|Палестина аймақтары|Палестина аймактары|Қаламравҳои Фаластинӣ|Palestina territoriýasy|Filistin Bölgeleri|سرزمین‌های فلسطینی|Palästinensische Autonomiegebiete
PT|Portugal|Portugal|Portugal|Португалия|البرتغال|葡萄牙|Portugaliya|Португалия|Португалия|Португалия|Португалия|Portugaliýa|Portekiz|پرتغال|Portugal
PW|Palau|Palaos|Palaos|Палау|بالاو|帕劳|Palau|Палау|Палау|Палау|Палау|Palau|Palau|پالائو|Palau
PY|Paraguay|Paraguay|Paraguay|Парагвай|باراغواي|巴拉圭|Paragvay|Парагвай|Парагвай|Парагвай|Парагвай|Paragwaý|Paraguay|پاراگوئه|Paraguay
QA|Qatar|Qatar|Catar|Катар|قطر|卡塔尔|Qatar|Қатар|Катар|Катар|Қатар|Katar|Katar|قطر|Katar
RE|Réunion|La Réunion|Reunión|Реюньон|روينيون|留尼汪|Reyunion|Реюнион|Реюньон|Реюньон|Реюнион|Reýunýon|Reunion|رئونیون|Réunion
RO|Romania|Roumanie|Rumanía|Румыния|رومانيا|罗马尼亚|Ruminiya|Руминия|Румыния|Румыния|Руминия|Rumyniýa|Romanya|رومانی|Rumänien
RS|Serbia|Serbie|Serbia|Сербия|صربيا|塞尔维亚|Serbiya|Сербия|Сербия|Сербия|Сербия|Serbiýa|Sırbistan|صربستان|Serbien
RU|Russia|Russie|Rusia|Россия|روسيا|俄罗斯|Rossiya|Россия|Ресей|Россия|Русия|Russiýa|Rusya|روسیه|Russland
RW|Rwanda|Rwanda|Ruanda|Руанда|رواندا|卢旺达|Ruanda|Руанда|Руанда|Руанда|Руанда|Ruanda|Ruanda|رواندا|Ruanda
SA|Saudi Arabia|Arabie saoudite|Arabia Saudí|Саудовская Аравия|المملكة العربية السعودية|沙特阿拉伯|Saudiya Arabistoni|Саудия Арабистони|Сауд Арабиясы|Сауд Арабиясы|Арабистони Саудӣ|Saud Arabystany|Suudi Arabistan|عربستان سعودی|Saudi-Arabien
SB|Solomon Islands|Îles Salomon|Islas Salomón|Соломоновы о-ва|جزر سليمان|所罗门群岛|Solomon orollari|Соломон ороллари|Соломон аралдары|Соломон аралдары|Ҷазираҳои Соломон|Solomon adalary|Solomon Adaları|جزایر سلیمان|Salomonen
SC|Seychelles|Seychelles|Seychelles|Сейшельские о-ва|سيشل|塞舌尔|Seyshel orollari|Сейшел ороллари|Сейшель аралдары|Сейшел аралдары|Сейшел|Seýşel adalary|Seyşeller|سیشل|Seychellen
SD|Sudan|Soudan|Sudán|Судан|السودان|苏丹|Sudan|Судан|Судан|Судан|Судон|Sudan|Sudan|سودان|Sudan
SE|Sweden|Suède|Suecia|Швеция|السويد|瑞典|Shvetsiya|Швеция|Швеция|Швеция|Шветсия|Şwesiýa|İsveç|سوئد|Schweden
SG|Singapore|Singapour|Singapur|Сингапур|سنغافورة|新加坡|Singapur|Сингапур|Сингапур|Сингапур|Сингапур|Singapur|Singapur|سنگاپور|Singapur
SH|St. Helena|Sainte-Hélène|Santa Elena|о-в Св. Елены|سانت هيلينا|圣赫勒拿|Muqaddas Yelena oroli|Муқаддас Елена ороли|Әулие Елена аралы|Ыйык Елена|Сент Елена|Keramatly Ýelena adasy|Saint Helena|سنت هلن|St. Helena
SI|Slovenia|Slovénie|Eslovenia|Словения|سلوفينيا|斯洛文尼亚|Sloveniya|Словения|Словения|Словения|Словения|Sloweniýa|Slovenya|اسلوونی|Slowenien
SJ|Svalbard & Jan Mayen|Svalbard et Jan Mayen|Svalbard y Jan Mayen|Шпицберген и Ян-Майен|سفالبارد وجان ماين|斯瓦尔巴和扬马延|Shpitsbergen va Yan-Mayen|Свалбард ва Ян-Майен|Шпицберген және Ян-Майен|Шпицберген жана Ян-Майен|Шпитсберген ва Ян Майен|Şpisbergen we Ýan-Maýen|Svalbard ve Jan Mayen|سوالبارد و یان ماین|Spitzbergen und Jan Mayen
SK|Slovakia|Slovaquie|Eslovaquia|Словакия|سلوفاكيا|斯洛伐克|Slovakiya|Словакия|Словакия|Словакия|Словакия|Slowakiýa|Slovakya|اسلواکی|Slowakei
SL|Sierra Leone|Sierra Leone|Sierra Leona|Сьерра-Леоне|سيراليون|塞拉利昂|Syerra-Leone|Сьерра-Леоне|Сьерра-Леоне|Сьерра-Леоне|Сиерра-Леоне|Sýerra-Leone|Sierra Leone|سیرالئون|Sierra Leone
SM|San Marino|Saint-Marin|San Marino|Сан-Марино|سان مارينو|圣马力诺|San-Marino|Сан-Марино|Сан-Марино|Сан Марино|Сан-Марино|San-Marino|San Marino|سان‌مارینو|San Marino
SN|Senegal|Sénégal|Senegal|Сенегал|السنغال|塞内加尔|Senegal|Сенегал|Сенегал|Сенегал|Сенегал|Senegal|Senegal|سنگال|Senegal
SO|Somalia|Somalie|Somalia|Сомали|الصومال|索马里|Somali|Сомали|Сомали|Сомали|Сомалӣ|Somali|Somali|سومالی|Somalia
SR|Suriname|Suriname|Surinam|Суринам|سورينام|苏里南|Surinam|Суринам|Суринам|Суринам|Суринам|Surinam|Surinam|سورینام|Suriname
SS|South Sudan|Soudan du Sud|Sudán del Sur|Южный Судан|جنوب السودان|南苏丹|Janubiy Sudan|Жанубий Судан|Оңтүстік Судан|Түштүк Судан|Судони Ҷанубӣ|Günorta Sudan|Güney Sudan|سودان جنوبی|Südsudan
ST|São Tomé & Príncipe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|Сан-Томе и Принсипи|ساو تومي وبرينسيبي|圣多美和普林西比|San-Tome va Prinsipi|Сан-Томе ва Принсипи|Сан-Томе және Принсипи|Сан-Томе жана Принсипи|Сан Томе ва Принсипи|San-Tome we Prinsipi|Sao Tome ve Principe|سائوتومه و پرینسیپ|São Tomé und Príncipe
SV|El Salvador|Salvador|El Salvador|Сальвадор|السلفادور|萨尔瓦多|Salvador|Салвадор|Сальвадор|Эль-Сальвадор|Эл-Салвадор|Salwador|El Salvador|السالوادور|El Salvador
SX|Sint Maarten|Saint-Martin (partie néerlandaise)|Sint Maarten|Синт-Мартен|سانت مارتن|荷属圣马丁|Sint-Marten|Синт-Мартен|Синт-Мартен|Синт-Мартен|Синт-Маартен|Sint-Marten|Sint Maarten|سنت مارتن|Sint Maarten
SY|Syria|Syrie|Siria|Сирия|سوريا|叙利亚|Suriya|Сурия|Сирия|Сирия|Сурия|Siriýa|Suriye|سوریه|Syrien
SZ|Eswatini|Eswatini|Esuatini|Эсватини|إسواتيني|斯威士兰|Svazilend|Свазиленд|Эсватини|Свазиленд|Эсватини|Eswatini|Esvatini|اسواتینی|Eswatini
TC|Turks & Caicos Islands|Îles Turques-et-Caïques|Islas Turcas y Caicos|Тёркс и Кайкос|جزر توركس وكايكوس|特克斯和凯科斯群岛|Turks va Kaykos orollari|Туркс ва Кайкос ороллари|Теркс және Кайкос аралдары|Түркс жана Кайкос аралдары|Ҷазираҳои Теркс ва Кайкос|Terks we Kaýkos adalary|Turks ve Caicos Adaları|جزایر تورکس و کایکوس|Turks- und Caicosinseln
TD|Chad|Tchad|Chad|Чад|تشاد|乍得|Chad|Чад|Чад|Чад|Чад|Çad|Çad|چاد|Tschad
TF|French Southern Territories|Terres australes françaises|Territorios Australes Franceses|Французские Южные территории|الأقاليم الجنوبية الفرنسية|法属南部领地|Fransuz Janubiy hududlari|Француз жанубий ҳудудлари|Францияның оңтүстік аймақтары|Франциянын Түштүктөгү аймактары|Минтақаҳои Ҷанубии Фаронса|Fransuz günorta territoriýalary|Fransız Güney Toprakları|سرزمین‌های جنوبی فرانسه|Französische Süd- und Antarktisgebiete
TG|Togo|Togo|Togo|Того|توغو|多哥|Togo|Того|Того|Того|Того|Togo|Togo|توگو|Togo
TH|Thailand|Thaïlande|Tailandia|Таиланд|تايلاند|泰国|Tailand|Таиланд|Таиланд|Тайланд|Таиланд|Taýland|Tayland|تایلند|Thailand
TJ|Tajikistan|Tadjikistan|Tayikistán|Таджикистан|طاجيكستان|塔吉克斯坦|Tojikiston|Тожикистон|Тәжікстан|Тажикстан|Тоҷикистон|Täjigistan|Tacikistan|تاجیکستان|Tadschikistan
TK|Tokelau|Tokelau|Tokelau|Токелау|توكيلاو|托克劳|Tokelau|Токелау|Токелау|Токелау|Токелау|Tokelau|Tokelau|توکلائو|Tokelau
TL|Timor-Leste|Timor oriental|Timor-Leste|Восточный Тимор|تيمور - ليشتي|东帝汶|Timor-Leste|Тимор-Лесте|Тимор-Лесте|Тимор-Лесте|Тимор-Лесте|Timor-Leste|Timor-Leste|تیمور-لسته|Timor-Leste
TM|Turkmenistan|Turkménistan|Turkmenistán|Туркменистан|تركمانستان|土库曼斯坦|Turkmaniston|Туркманистон|Түрікменстан|Түркмөнстан|Туркманистон|Türkmenistan|Türkmenistan|ترکمنستان|Turkmenistan
TN|Tunisia|Tunisie|Túnez|Тунис|تونس|突尼斯|Tunis|Тунис|Тунис|Тунис|Тунис|Tunis|Tunus|تونس|Tunesien
TO|Tonga|Tonga|Tonga|Тонга|تونغا|汤加|Tonga|Тонга|Тонга|Тонга|Тонга|Tonga|Tonga|تونگا|Tonga
TR|Türkiye|Turquie|Turquía|Турция|تركيا|土耳其|Turkiya|Туркия|Түркия|Түркия|Туркия|Türkiýe|Türkiye|ترکیه|Türkei
TT|Trinidad & Tobago|Trinité-et-Tobago|Trinidad y Tobago|Тринидад и Тобаго|ترينيداد وتوباغو|特立尼达和多巴哥|Trinidad va Tobago|Тринидад ва Тобаго|Тринидад және Тобаго|Тринидад жана Тобаго|Тринидад ва Тобаго|Trinidad we Tobago|Trinidad ve Tobago|ترینیداد و توباگو|Trinidad und Tobago
TV|Tuvalu|Tuvalu|Tuvalu|Тувалу|توفالو|图瓦卢|Tuvalu|Тувалу|Тувалу|Тувалу|Тувалу|Tuwalu|Tuvalu|تووالو|Tuvalu
TW|Taiwan|Taïwan|Taiwán|Тайвань|تايوان|台湾|Tayvan|Тайван|Тайвань|Тайвань|Тайван|Taýwan|Tayvan|تایوان|Taiwan
TZ|Tanzania|Tanzanie|Tanzania|Танзания|تنزانيا|坦桑尼亚|Tanzaniya|Танзания|Танзания|Танзания|Танзания|Tanzaniýa|Tanzanya|تانزانیا|Tansania
UA|Ukraine|Ukraine|Ucrania|Украина|أوكرانيا|乌克兰|Ukraina|Украина|Украина|Украина|Украина|Ukraina|Ukrayna|اوکراین|Ukraine
UG|Uganda|Ouganda|Uganda|Уганда|أوغندا|乌干达|Uganda|Уганда|Уганда|Уганда|Уганда|Uganda|Uganda|اوگاندا|Uganda
UM|U.S. Outlying Islands|Îles mineures éloignées des États-Unis|Islas menores alejadas de EE. UU.|Внешние малые о-ва (США)|جزر الولايات المتحدة النائية|美国本土外小岛屿|AQSH yondosh orollari|АҚШ ёндош ороллари|АҚШ-тың сыртқы кіші аралдары|АКШнын сырткы аралдары|Ҷазираҳои Хурди Дурдасти ИМА|ABŞ-nyň daşarky adalary|ABD Küçük Harici Adaları|جزایر دورافتادهٔ ایالات متحده|Amerikanische Überseeinseln
US|United States|États-Unis|Estados Unidos|Соединенные Штаты|الولايات المتحدة|美国|Amerika Qoʻshma Shtatlari|Америка Қўшма Штатлари|Америка Құрама Штаттары|Кошмо Штаттар|Иёлоти Муттаҳида|Amerikanyň Birleşen Ştatlary|Amerika Birleşik Devletleri|ایالات متحده|Vereinigte Staaten
UY|Uruguay|Uruguay|Uruguay|Уругвай|أورغواي|乌拉圭|Urugvay|Уругвай|Уругвай|Уругвай|Уругвай|Urugwaý|Uruguay|اروگوئه|Uruguay
UZ|Uzbekistan|Ouzbékistan|Uzbekistán|Узбекистан|أوزبكستان|乌兹别克斯坦|Oʻzbekiston|Ўзбекистон|Өзбекстан|Өзбекстан|Ӯзбекистон|Özbegistan|Özbekistan|ازبکستان|Usbekistan
VA|Holy See|Saint-Siège|Santa Sede|Святой Престол|الكرسي الرسولي|教廷|Vatikan|Ватикан|Ватикан|Ватикан|Шаҳри Вотикон|Watikan|Vatikan|واتیکان|Vatikanstadt
VC|St. Vincent & Grenadines|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Сент-Винсент и Гренадины|سانت فنسنت وجزر غرينادين|圣文森特和格林纳丁斯|Sent-Vinsent va Grenadin|Сент-Винсент ва Гренадин|Сент-Винсент және Гренадин аралдары|Сент-Винсент жана Гренадиндер|Сент-Винсент ва Гренадина|Sent-Winsent we Grenadinler|Saint Vincent ve Grenadinler|سنت وینسنت و گرنادین|St. Vincent und die Grenadinen
VE|Venezuela|Venezuela|Venezuela|Венесуэла|فنزويلا|委内瑞拉|Venesuela|Венесуэла|Венесуэла|Венесуэла|Венесуэла|Wenesuela|Venezuela|ونزوئلا|Venezuela
VG|British Virgin Islands|Îles Vierges britanniques|Islas Vírgenes Británicas|Виргинские о-ва (Великобритания)|جزر فيرجن البريطانية|英属维尔京群岛|Britaniya Virgin orollari|Британия Виргин ороллари|Британдық Виргин аралдары|Виргин аралдары (Британия)|Ҷазираҳои Виргини Британия|Britan Wirgin adalary|Britanya Virjin Adaları|جزایر ویرجین بریتانیا|Britische Jungferninseln
VI|U.S. Virgin Islands|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.|Виргинские о-ва (США)|جزر فيرجن الأمريكية|美属维尔京群岛|AQSH Virgin orollari|АҚШ Виргин ороллари|АҚШ-тың Виргин аралдары|Виргин аралдары (АКШ)|Ҷазираҳои Виргини ИМА|ABŞ-nyň Wirgin adalary|ABD Virjin Adaları|جزایر ویرجین ایالات متحده|Amerikanische Jungferninseln
VN|Vietnam|Viêt Nam|Vietnam|Вьетнам|فيتنام|越南|Vyetnam|Вьетнам|Вьетнам|Вьетнам|Ветнам|Wýetnam|Vietnam|ویتنام|Vietnam
VU|Vanuatu|Vanuatu|Vanuatu|Вануату|فانواتو|瓦努阿图|Vanuatu|Вануату|Вануату|Вануату|Вануату|Wanuatu|Vanuatu|وانواتو|Vanuatu
WF|Wallis & Futuna|Wallis-et-Futuna|Wallis y Futuna|Уоллис и Футуна|جزر والس وفوتونا|瓦利斯和富图纳|Uollis va Futuna|Уоллис ва Футуна|Уоллис және Футуна|Уоллис жана Футуна|Уоллис ва Футуна|Uollis we Futuna|Wallis ve Futuna|والیس و فوتونا|Wallis und Futuna
WS|Samoa|Samoa|Samoa|Самоа|ساموا|萨摩亚|Samoa|Самоа|Самоа|Самоа|Самоа|Samoa|Samoa|ساموآ|Samoa
YE|Yemen|Yémen|Yemen|Йемен|اليمن|也门|Yaman|Яман|Йемен|Йемен|Яман|Ýemen|Yemen|یمن|Jemen
YT|Mayotte|Mayotte|Mayotte|Майотта|مايوت|马约特|Mayotta|Майотта|Майотта|Майотта|Майотта|Maýotta|Mayotte|مایوت|Mayotte
ZA|South Africa|Afrique du Sud|Sudáfrica|Южно-Африканская Республика|جنوب أفريقيا|南非|Janubiy Afrika Respublikasi|Жанубий Африка Республикаси|Оңтүстік Африка|Түштүк-Африка Республикасы|Африкаи Ҷанубӣ|Günorta Afrika|Güney Afrika|افریقای جنوبی|Südafrika
ZM|Zambia|Zambie|Zambia|Замбия|زامبيا|赞比亚|Zambiya|Замбия|Замбия|Замбия|Замбия|Zambiýa|Zambiya|زامبیا|Sambia
ZW|Zimbabwe|Zimbabwe|Zimbabue|Зимбабве|زيمبابوي|津巴布韦|Zimbabve|Зимбабве|Зимбабве|Зимбабве|Зимбабве|Zimbabwe|Zimbabve|زیمبابوه|Simbabwe
XK|Kosovo|Kosovo|Kosovo|Косово|كوسوفو|科索沃|Kosovo|Косово|Косово|Косово|Косово|Kosowo|Kosova|کوزوو|Kosovo
`;
