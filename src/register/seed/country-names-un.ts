/** Names in the UN's six languages as the UN Statistics Division (M49) prints them, and the English formal name of UNTERM; datasets/country-codes, PDDL 1.0. */
export const unLanguages = ["en", "fr", "es", "ru", "ar", "zh"];

export const unNames = `
AD|Andorra|Andorre|Andorra|Андорра|أندورا|安道尔|Principality of Andorra
AE|United Arab Emirates|Émirats arabes unis|Emiratos Árabes Unidos|Объединенные Арабские Эмираты|الإمارات العربية المتحدة|阿拉伯联合酋长国|United Arab Emirates
AF|Afghanistan|Afghanistan|Afganistán|Афганистан|أفغانستان|阿富汗|Islamic Republic of Afghanistan
AG|Antigua and Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Антигуа и Барбуда|أنتيغوا وبربودا|安提瓜和巴布达|Antigua and Barbuda
AI|Anguilla|Anguilla|Anguila|Ангилья|أنغويلا|安圭拉|
AL|Albania|Albanie|Albania|Албания|ألبانيا|阿尔巴尼亚|Republic of Albania
AM|Armenia|Arménie|Armenia|Армения|أرمينيا|亚美尼亚|Republic of Armenia
AO|Angola|Angola|Angola|Ангола|أنغولا|安哥拉|Republic of Angola
AQ|Antarctica|Antarctique|Antártida|Антарктике|أنتاركتيكا|南极洲|
AR|Argentina|Argentine|Argentina|Аргентина|الأرجنتين|阿根廷|Argentine Republic
AS|American Samoa|Samoa américaines|Samoa Americana|Американское Самоа|ساموا الأمريكية|美属萨摩亚|
AT|Austria|Autriche|Austria|Австрия|النمسا|奥地利|Republic of Austria
AU|Australia|Australie|Australia|Австралия|أستراليا|澳大利亚|Australia
AW|Aruba|Aruba|Aruba|Аруба|أروبا|阿鲁巴|
AX|Åland Islands|Îles d’Åland|Islas Åland|Аландских островов|جزر ألاند|奥兰群岛|
AZ|Azerbaijan|Azerbaïdjan|Azerbaiyán|Азербайджан|أذربيجان|阿塞拜疆|Republic of Azerbaijan
BA|Bosnia and Herzegovina|Bosnie-Herzégovine|Bosnia y Herzegovina|Босния и Герцеговина|البوسنة والهرسك|波斯尼亚和黑塞哥维那|Bosnia and Herzegovina
BB|Barbados|Barbade|Barbados|Барбадос|بربادوس|巴巴多斯|Barbados
BD|Bangladesh|Bangladesh|Bangladesh|Бангладеш|بنغلاديش|孟加拉国|People's Republic of Bangladesh
BE|Belgium|Belgique|Bélgica|Бельгия|بلجيكا|比利时|Kingdom of Belgium
BF|Burkina Faso|Burkina Faso|Burkina Faso|Буркина-Фасо|بوركينا فاسو|布基纳法索|Burkina Faso
BG|Bulgaria|Bulgarie|Bulgaria|Болгария|بلغاريا|保加利亚|Republic of Bulgaria
BH|Bahrain|Bahreïn|Bahrein|Бахрейн|البحرين|巴林|Kingdom of Bahrain
BI|Burundi|Burundi|Burundi|Бурунди|بوروندي|布隆迪|Republic of Burundi
BJ|Benin|Bénin|Benin|Бенин|بنن|贝宁|Republic of Benin
BL|Saint Barthélemy|Saint-Barthélemy|San Barthélemy|Сен-Бартелеми|سان بارتليمي|圣巴泰勒米|
BM|Bermuda|Bermudes|Bermuda|Бермудские острова|برمودا|百慕大|
BN|Brunei Darussalam|Brunéi Darussalam|Brunei Darussalam|Бруней-Даруссалам|بروني دار السلام|文莱达鲁萨兰国|Brunei Darussalam
BO|Bolivia (Plurinational State of)|Bolivie (État plurinational de)|Bolivia (Estado Plurinacional de)|Боливия (Многонациональное Государство)|بوليفيا (دولة - المتعددة القوميات)|多民族玻利维亚国|Plurinational State of Bolivia
BQ|Bonaire, Sint Eustatius and Saba|Bonaire, Saint-Eustache et Saba|Bonaire, San Eustaquio y Saba|Бонайре, Синт-Эстатиус и Саба|بونير وسانت يوستاشيوس وسابا|博纳尔，圣俄斯塔休斯和萨巴|
BR|Brazil|Brésil|Brasil|Бразилия|البرازيل|巴西|Federative Republic of Brazil
BS|Bahamas|Bahamas|Bahamas|Багамские Острова|جزر البهاما|巴哈马|Commonwealth of the Bahamas
BT|Bhutan|Bhoutan|Bhután|Бутан|بوتان|不丹|Kingdom of Bhutan
BV|Bouvet Island|Île Bouvet|Isla Bouvet|Остров Буве|جزيرة بوفيت|布维岛|
BW|Botswana|Botswana|Botswana|Ботсвана|بوتسوانا|博茨瓦纳|Republic of Botswana
BY|Belarus|Bélarus|Belarús|Беларусь|بيلاروس|白俄罗斯|Republic of Belarus
BZ|Belize|Belize|Belice|Белиз|بليز|伯利兹|Belize
CA|Canada|Canada|Canadá|Канада|كندا|加拿大|Canada
CC|Cocos (Keeling) Islands|Îles des Cocos (Keeling)|Islas Cocos (Keeling)|Кокосовых (Килинг) островов|جزر كوكس (كيلينغ)|科科斯（基林）群岛|
CD|Democratic Republic of the Congo|République démocratique du Congo|República Democrática del Congo|Демократическая Республика Конго|جمهورية الكونغو الديمقراطية|刚果民主共和国|Democratic Republic of the Congo
CF|Central African Republic|République centrafricaine|República Centroafricana|Центральноафриканская Республика|جمهورية أفريقيا الوسطى|中非共和国|Central African Republic
CG|Congo|Congo|Congo|Конго|الكونغو|刚果|Republic of the Congo
CH|Switzerland|Suisse|Suiza|Швейцария|سويسرا|瑞士|Swiss Confederation
CI|Ivory Coast|Côte d’Ivoire|Côte d’Ivoire|Кот-д'Ивуар|كوت ديفوار|科特迪瓦|
CK|Cook Islands|Îles Cook|Islas Cook|Острова Кука|جزر كوك|库克群岛|Cook Islands*
CL|Chile|Chili|Chile|Чили|شيلي|智利|Republic of Chile
CM|Cameroon|Cameroun|Camerún|Камерун|الكاميرون|喀麦隆|Republic of Cameroon
CN|China|Chine|China|Китай|الصين|中国|People's Republic of China
CO|Colombia|Colombie|Colombia|Колумбия|كولومبيا|哥伦比亚|Republic of Colombia
CR|Costa Rica|Costa Rica|Costa Rica|Коста-Рика|كوستاريكا|哥斯达黎加|Republic of Costa Rica
CU|Cuba|Cuba|Cuba|Куба|كوبا|古巴|Republic of Cuba
CV|Cabo Verde|Cabo Verde|Cabo Verde|Кабо-Верде|كابو فيردي|佛得角|Republic of Cabo Verde
CW|Curaçao|Curaçao|Curazao|Кюрасао|كوراساو|库拉索|
CX|Christmas Island|Île Christmas|Isla Christmas|остров Рождества|جزيرة عيد الميلاد|圣诞岛|
CY|Cyprus|Chypre|Chipre|Кипр|قبرص|塞浦路斯|Republic of Cyprus
CZ|Czechia|Tchéquie|Chequia|Чехия|تشيكيا|捷克|Czech Republic
DE|Germany|Allemagne|Alemania|Германия|ألمانيا|德国|Federal Republic of Germany
DJ|Djibouti|Djibouti|Djibouti|Джибути|جيبوتي|吉布提|Republic of Djibouti
DK|Denmark|Danemark|Dinamarca|Дания|الدانمرك|丹麦|Kingdom of Denmark
DM|Dominica|Dominique|Dominica|Доминика|دومينيكا|多米尼克|Commonwealth of Dominica
DO|Dominican Republic|République dominicaine|República Dominicana|Доминиканская Республика|الجمهورية الدومينيكية|多米尼加|Dominican Republic
DZ|Algeria|Algérie|Argelia|Алжир|الجزائر|阿尔及利亚|People's Democratic Republic of Algeria
EC|Ecuador|Équateur|Ecuador|Эквадор|إكوادور|厄瓜多尔|Republic of Ecuador
EE|Estonia|Estonie|Estonia|Эстония|إستونيا|爱沙尼亚|Republic of Estonia
EG|Egypt|Égypte|Egipto|Египет|مصر|埃及|Arab Republic of Egypt
EH|Western Sahara|Sahara occidental|Sáhara Occidental|Западная Сахара|الصحراء الغربية|西撒哈拉|
ER|Eritrea|Érythrée|Eritrea|Эритрея|إريتريا|厄立特里亚|State of Eritrea
ES|Spain|Espagne|España|Испания|إسبانيا|西班牙|Kingdom of Spain
ET|Ethiopia|Éthiopie|Etiopía|Эфиопия|إثيوبيا|埃塞俄比亚|Federal Democratic Republic of Ethiopia
FI|Finland|Finlande|Finlandia|Финляндия|فنلندا|芬兰|Republic of Finland
FJ|Fiji|Fidji|Fiji|Фиджи|فيجي|斐济|Republic of Fiji
FK|Falkland Islands|Îles Falkland (Malvinas)|Islas Malvinas (Falkland)|Фолклендские (Мальвинские) острова|جزر فوكلاند (مالفيناس)|福克兰群岛（马尔维纳斯）|
FM|Micronesia (Federated States of)|Micronésie (États fédérés de)|Micronesia (Estados Federados de)|Микронезия (Федеративные Штаты)|ميكرونيزيا (ولايات - الموحدة)|密克罗尼西亚联邦|Federated States of Micronesia
FO|Faroe Islands|Îles Féroé|Islas Feroe|Фарерские острова|جزر فايرو|法罗群岛|
FR|France|France|Francia|Франция|فرنسا|法国|French Republic
GA|Gabon|Gabon|Gabón|Габон|غابون|加蓬|Gabonese Republic
GB|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|Reino Unido de Gran Bretaña e Irlanda del Norte|Соединенное Королевство Великобритании и Северной Ирландии|المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية|大不列颠及北爱尔兰联合王国|United Kingdom of Great Britain and Northern Ireland
GD|Grenada|Grenade|Granada|Гренада|غرينادا|格林纳达|Grenada
GE|Georgia|Géorgie|Georgia|Грузия|جورجيا|格鲁吉亚|Georgia
GF|French Guiana|Guyane française|Guayana Francesa|Французская Гвиана|غيانا الفرنسية|法属圭亚那|
GG|Guernsey|Guernesey|Guernsey|Гернси|غيرنسي|格恩西|
GH|Ghana|Ghana|Ghana|Гана|غانا|加纳|Republic of Ghana
GI|Gibraltar|Gibraltar|Gibraltar|Гибралтар|جبل طارق|直布罗陀|
GL|Greenland|Groenland|Groenlandia|Гренландия|غرينلند|格陵兰|
GM|Gambia|Gambie|Gambia|Гамбия|غامبيا|冈比亚|Republic of the Gambia
GN|Guinea|Guinée|Guinea|Гвинея|غينيا|几内亚|Republic of Guinea
GP|Guadeloupe|Guadeloupe|Guadalupe|Гваделупа|غوادلوب|瓜德罗普|
GQ|Equatorial Guinea|Guinée équatoriale|Guinea Ecuatorial|Экваториальная Гвинея|غينيا الاستوائية|赤道几内亚|Republic of Equatorial Guinea
GR|Greece|Grèce|Grecia|Греция|اليونان|希腊|Hellenic Republic
GS|South Georgia and the South Sandwich Islands|Géorgie du Sud-et-les Îles Sandwich du Sud|Georgia del Sur y las Islas Sandwich del Sur|Южная Джорджия и Южные Сандвичевы острова|جورجيا الجنوبية وجزر ساندويتش الجنوبية|南乔治亚岛和南桑德韦奇岛|
GT|Guatemala|Guatemala|Guatemala|Гватемала|غواتيمالا|危地马拉|Republic of Guatemala
GU|Guam|Guam|Guam|Гуам|غوام|关岛|
GW|Guinea-Bissau|Guinée-Bissau|Guinea-Bissau|Гвинея-Бисау|غينيا - بيساو|几内亚比绍|Republic of Guinea-Bissau
GY|Guyana|Guyana|Guyana|Гайана|غيانا|圭亚那|Co-operative Republic of Guyana
HK|China, Hong Kong Special Administrative Region|Chine, région administrative spéciale de Hong Kong|China, región administrativa especial de Hong Kong|Китай, Специальный административный район Гонконг|الصين، منطقة هونغ كونغ الإدارية الخاصة|中国香港特别行政区|
HM|Heard Island and McDonald Islands|Île Heard-et-Îles MacDonald|Islas Heard y McDonald|Остров Херд и острова Макдональд|جزيرة هيرد وجزر ماكدونالد|赫德岛和麦克唐纳岛|
HN|Honduras|Honduras|Honduras|Гондурас|هندوراس|洪都拉斯|Republic of Honduras
HR|Croatia|Croatie|Croacia|Хорватия|كرواتيا|克罗地亚|Republic of Croatia
HT|Haiti|Haïti|Haití|Гаити|هايتي|海地|Republic of Haiti
HU|Hungary|Hongrie|Hungría|Венгрия|هنغاريا|匈牙利|Hungary
ID|Indonesia|Indonésie|Indonesia|Индонезия|إندونيسيا|印度尼西亚|Republic of Indonesia
IE|Ireland|Irlande|Irlanda|Ирландия|آيرلندا|爱尔兰|Ireland
IL|Israel|Israël|Israel|Израиль|إسرائيل|以色列|State of Israel
IM|Isle of Man|Île de Man|Isla de Man|Остров Мэн|جزيرة مان|马恩岛|
IN|India|Inde|India|Индия|الهند|印度|Republic of India
IO|British Indian Ocean Territory|Territoire britannique de l'océan Indien|Territorio Británico del Océano Índico|Британская территория в Индийском океане|المحيط الهندي الإقليم البريطاني في|英属印度洋领土|
IQ|Iraq|Iraq|Iraq|Ирак|العراق|伊拉克|Republic of Iraq
IR|Iran (Islamic Republic of)|Iran (République islamique d’)|Irán (República Islámica del)|Иран (Исламская Республика)|إيران (جمهورية - الإسلامية)|伊朗伊斯兰共和国|Islamic Republic of Iran
IS|Iceland|Islande|Islandia|Исландия|آيسلندا|冰岛|Republic of Iceland
IT|Italy|Italie|Italia|Италия|إيطاليا|意大利|Republic of Italy
JE|Jersey|Jersey|Jersey|Джерси|جيرسي|泽西|
JM|Jamaica|Jamaïque|Jamaica|Ямайка|جامايكا|牙买加|Jamaica
JO|Jordan|Jordanie|Jordania|Иордания|الأردن|约旦|Hashemite Kingdom of Jordan
JP|Japan|Japon|Japón|Япония|اليابان|日本|Japan
KE|Kenya|Kenya|Kenya|Кения|كينيا|肯尼亚|Republic of Kenya
KG|Kyrgyzstan|Kirghizistan|Kirguistán|Кыргызстан|قيرغيزستان|吉尔吉斯斯坦|Kyrgyz Republic
KH|Cambodia|Cambodge|Camboya|Камбоджа|كمبوديا|柬埔寨|Kingdom of Cambodia
KI|Kiribati|Kiribati|Kiribati|Кирибати|كيريباس|基里巴斯|Republic of Kiribati
KM|Comoros|Comores|Comoras|Коморские Острова|جزر القمر|科摩罗|Union of the Comoros
KN|Saint Kitts and Nevis|Saint-Kitts-et-Nevis|Saint Kitts y Nevis|Сент-Китс и Невис|سانت كيتس ونيفس|圣基茨和尼维斯|Saint Kitts and Nevis
KP|Democratic People's Republic of Korea|République populaire démocratique de Corée|República Popular Democrática de Corea|Корейская Народно-Демократическая Республика|جمهورية كوريا الشعبية الديمقراطية|朝鲜民主主义人民共和国|Democratic People's Republic of Korea
KR|Republic of Korea|République de Corée|República de Corea|Республика Корея|جمهورية كوريا|大韩民国|Republic of Korea
KW|Kuwait|Koweït|Kuwait|Кувейт|الكويت|科威特|State of Kuwait
KY|Cayman Islands|Îles Caïmanes|Islas Caimán|Кайман острова|جزر كايمان|开曼群岛|
KZ|Kazakhstan|Kazakhstan|Kazajstán|Казахстан|كازاخستان|哈萨克斯坦|Republic of Kazakhstan
LA|Lao People's Democratic Republic|République démocratique populaire lao|República Democrática Popular Lao|Лаосская Народно-Демократическая Республика|جمهورية لاو الديمقراطية الشعبية|老挝人民民主共和国|Lao People's Democratic Republic
LB|Lebanon|Liban|Líbano|Ливан|لبنان|黎巴嫩|Lebanese Republic
LC|Saint Lucia|Sainte-Lucie|Santa Lucía|Сент-Люсия|سانت لوسيا|圣卢西亚|Saint Lucia
LI|Liechtenstein|Liechtenstein|Liechtenstein|Лихтенштейн|ليختنشتاين|列支敦士登|Principality of Liechtenstein
LK|Sri Lanka|Sri Lanka|Sri Lanka|Шри-Ланка|سري لانكا|斯里兰卡|Democratic Socialist Republic of Sri Lanka
LR|Liberia|Libéria|Liberia|Либерия|ليبريا|利比里亚|Republic of Liberia
LS|Lesotho|Lesotho|Lesotho|Лесото|ليسوتو|莱索托|Kingdom of Lesotho
LT|Lithuania|Lituanie|Lituania|Литва|ليتوانيا|立陶宛|Republic of Lithuania
LU|Luxembourg|Luxembourg|Luxemburgo|Люксембург|لكسمبرغ|卢森堡|Grand Duchy of Luxembourg
LV|Latvia|Lettonie|Letonia|Латвия|لاتفيا|拉脱维亚|Republic of Latvia
LY|Libya|Libye|Libia|Ливия|ليبيا|利比亚|State of Libya
MA|Morocco|Maroc|Marruecos|Марокко|المغرب|摩洛哥|Kingdom of Morocco
MC|Monaco|Monaco|Mónaco|Монако|موناكو|摩纳哥|Principality of Monaco
MD|Republic of Moldova|République de Moldova|República de Moldova|Республика Молдова|جمهورية مولدوفا|摩尔多瓦共和国|Republic of Moldova
ME|Montenegro|Monténégro|Montenegro|Черногория|الجبل الأسود|黑山|Montenegro
MF|Saint Martin (French Part)|Saint-Martin (partie française)|San Martín (parte francesa)|Сен-Мартен (французская часть)|سانت مارتن (الجزء الفرنسي)|圣马丁（法属）|
MG|Madagascar|Madagascar|Madagascar|Мадагаскар|مدغشقر|马达加斯加|Republic of Madagascar
MH|Marshall Islands|Îles Marshall|Islas Marshall|Маршалловы Острова|جزر مارشال|马绍尔群岛|Republic of the Marshall Islands
MK|North Macedonia|Macédoine du Nord|Macedonia del Norte|Северная Македония|مقدونيا الشمالية|北马其顿|Republic of North Macedonia
ML|Mali|Mali|Malí|Мали|مالي|马里|Republic of Mali
MM|Myanmar|Myanmar|Myanmar|Мьянма|ميانمار|缅甸|Republic of the Union of Myanmar
MN|Mongolia|Mongolie|Mongolia|Монголия|منغوليا|蒙古|Mongolia
MO|China, Macao Special Administrative Region|Chine, région administrative spéciale de Macao|China, región administrativa especial de Macao|Китай, Специальный административный район Макао|الصين، منطقة ماكاو الإدارية الخاصة|中国澳门特别行政区|
MP|Northern Mariana Islands|Îles Mariannes du Nord|Islas Marianas Septentrionales|Северные Марианские острова|جزر ماريانا الشمالية|北马里亚纳群岛|
MQ|Martinique|Martinique|Martinica|Мартиника|مارتينيك|马提尼克|
MR|Mauritania|Mauritanie|Mauritania|Мавритания|موريتانيا|毛里塔尼亚|Islamic Republic of Mauritania
MS|Montserrat|Montserrat|Montserrat|Монтсеррат|مونتسيرات|蒙特塞拉特|
MT|Malta|Malte|Malta|Мальта|مالطة|马耳他|Republic of Malta
MU|Mauritius|Maurice|Mauricio|Маврикий|موريشيوس|毛里求斯|Republic of Mauritius
MV|Maldives|Maldives|Maldivas|Мальдивские Острова|ملديف|马尔代夫|Republic of Maldives
MW|Malawi|Malawi|Malawi|Малави|ملاوي|马拉维|Republic of Malawi
MX|Mexico|Mexique|México|Мексика|المكسيك|墨西哥|United Mexican States
MY|Malaysia|Malaisie|Malasia|Малайзия|ماليزيا|马来西亚|Malaysia
MZ|Mozambique|Mozambique|Mozambique|Мозамбик|موزامبيق|莫桑比克|Republic of Mozambique
NA|Namibia|Namibie|Namibia|Намибия|ناميبيا|纳米比亚|Republic of Namibia
NC|New Caledonia|Nouvelle-Calédonie|Nueva Caledonia|Новая Каледония|كاليدونيا الجديدة|新喀里多尼亚|
NE|Niger|Niger|Níger|Нигер|النيجر|尼日尔|Republic of the Niger
NF|Norfolk Island|Île Norfolk|Isla Norfolk|Остров Норфолк|جزيرة نورفولك|诺福克岛|
NG|Nigeria|Nigéria|Nigeria|Нигерия|نيجيريا|尼日利亚|Federal Republic of Nigeria
NI|Nicaragua|Nicaragua|Nicaragua|Никарагуа|نيكاراغوا|尼加拉瓜|Republic of Nicaragua
NL|Netherlands|Pays-Bas (Royaume des)|Países Bajos (Reino de los)|Нидерланды (Королевство)|هولندا (مملكة _)|荷兰王国|Kingdom of the Netherlands
NO|Norway|Norvège|Noruega|Норвегия|النرويج|挪威|Kingdom of Norway
NP|Nepal|Népal|Nepal|Непал|نيبال|尼泊尔|Nepal
NR|Nauru|Nauru|Nauru|Науру|ناورو|瑙鲁|Republic of Nauru
NU|Niue|Nioué|Niue|Ниуэ|نيوي|纽埃|Niue*
NZ|New Zealand|Nouvelle-Zélande|Nueva Zelandia|Новая Зеландия|نيوزيلندا|新西兰|New Zealand
OM|Oman|Oman|Omán|Оман|عمان|阿曼|Sultanate of Oman
PA|Panama|Panama|Panamá|Панама|بنما|巴拿马|Republic of Panama
PE|Peru|Pérou|Perú|Перу|بيرو|秘鲁|Republic of Peru
PF|French Polynesia|Polynésie française|Polinesia Francesa|Французская Полинезия|بولينيزيا الفرنسية|法属波利尼西亚|
PG|Papua New Guinea|Papouasie-Nouvelle-Guinée|Papua Nueva Guinea|Папуа-Новая Гвинея|بابوا غينيا الجديدة|巴布亚新几内亚|Independent State of Papua New Guinea
PH|Philippines|Philippines|Filipinas|Филиппины|الفلبين|菲律宾|Republic of the Philippines
PK|Pakistan|Pakistan|Pakistán|Пакистан|باكستان|巴基斯坦|Islamic Republic of Pakistan
PL|Poland|Pologne|Polonia|Польша|بولندا|波兰|Republic of Poland
PM|Saint Pierre and Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|Сен-Пьер и Микелон|سان بيير وميكلون|圣皮埃尔和密克隆|
PN|Pitcairn|Pitcairn|Pitcairn|Питкэрн|بيتكرن|皮特凯恩|
PR|Puerto Rico|Porto Rico|Puerto Rico|Пуэрто-Рико|بورتوريكو|波多黎各|
PS|State of Palestine|État de Palestine|Estado de Palestina|Государство Палестина|دولة فلسطين|巴勒斯坦国|State of Palestine
PT|Portugal|Portugal|Portugal|Португалия|البرتغال|葡萄牙|Portuguese Republic
PW|Palau|Palaos|Palau|Палау|بالاو|帕劳|Republic of Palau
PY|Paraguay|Paraguay|Paraguay|Парагвай|باراغواي|巴拉圭|Republic of Paraguay
QA|Qatar|Qatar|Qatar|Катар|قطر|卡塔尔|State of Qatar
RE|Réunion|Réunion|Reunión|Реюньон|ريونيون|留尼汪|
RO|Romania|Roumanie|Rumania|Румыния|رومانيا|罗马尼亚|Romania
RS|Serbia|Serbie|Serbia|Сербия|صربيا|塞尔维亚|Republic of Serbia
RU|Russian Federation|Fédération de Russie|Federación de Rusia|Российская Федерация|الاتحاد الروسي|俄罗斯联邦|Russian Federation
RW|Rwanda|Rwanda|Rwanda|Руанда|رواندا|卢旺达|Republic of Rwanda
SA|Saudi Arabia|Arabie saoudite|Arabia Saudita|Саудовская Аравия|المملكة العربية السعودية|沙特阿拉伯|Kingdom of Saudi Arabia
SB|Solomon Islands|Îles Salomon|Islas Salomón|Соломоновы Острова|جزر سليمان|所罗门群岛|Solomon Islands
SC|Seychelles|Seychelles|Seychelles|Сейшельские Острова|سيشيل|塞舌尔|Republic of Seychelles
SD|Sudan|Soudan|Sudán|Судан|السودان|苏丹|Republic of the Sudan
SE|Sweden|Suède|Suecia|Швеция|السويد|瑞典|Kingdom of Sweden
SG|Singapore|Singapour|Singapur|Сингапур|سنغافورة|新加坡|Republic of Singapore
SH|Saint Helena|Sainte-Hélène|Santa Elena|Остров Святой Елены|سانت هيلانة|圣赫勒拿|
SI|Slovenia|Slovénie|Eslovenia|Словения|سلوفينيا|斯洛文尼亚|Republic of Slovenia
SJ|Svalbard and Jan Mayen Islands|Îles Svalbard-et-Jan Mayen|Islas Svalbard y Jan Mayen|Острова Свальбард и Ян-Майен|جزيرتي سفالبارد وجان مايِن|斯瓦尔巴群岛和扬马延岛|
SK|Slovakia|Slovaquie|Eslovaquia|Словакия|سلوفاكيا|斯洛伐克|Slovak Republic
SL|Sierra Leone|Sierra Leone|Sierra Leona|Сьерра-Леоне|سيراليون|塞拉利昂|Republic of Sierra Leone
SM|San Marino|Saint-Marin|San Marino|Сан-Марино|سان مارينو|圣马力诺|Republic of San Marino
SN|Senegal|Sénégal|Senegal|Сенегал|السنغال|塞内加尔|Republic of Senegal
SO|Somalia|Somalie|Somalia|Сомали|الصومال|索马里|Federal Republic of Somalia
SR|Suriname|Suriname|Suriname|Суринам|سورينام|苏里南|Republic of Suriname
SS|South Sudan|Soudan du Sud|Sudán del Sur|Южный Судан|جنوب السودان|南苏丹|Republic of South Sudan
ST|Sao Tome and Principe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|Сан-Томе и Принсипи|سان تومي وبرينسيبي|圣多美和普林西比|Democratic Republic of Sao Tome and Principe
SV|El Salvador|El Salvador|El Salvador|Сальвадор|السلفادور|萨尔瓦多|Republic of El Salvador
SX|Sint Maarten (Dutch part)|Saint-Martin (partie néerlandaise)|San Martín (parte Holandesa)|Синт-Мартен (нидерландская часть)|سانت مارتن (الجزء الهولندي)|圣马丁（荷属）|
SY|Syrian Arab Republic|République arabe syrienne|República Árabe Siria|Сирийская Арабская Республика|الجمهورية العربية السورية|阿拉伯叙利亚共和国|Syrian Arab Republic
SZ|Eswatini|Eswatini|Eswatini|Эсватини|إسواتيني|斯威士兰|Kingdom of Eswatini
TC|Turks and Caicos Islands|Îles Turques-et-Caïques|Islas Turcas y Caicos|Острова Теркс и Кайкос|جزر تركس وكايكوس|特克斯和凯科斯群岛|
TD|Chad|Tchad|Chad|Чад|تشاد|乍得|Republic of Chad
TF|French Southern Territories|Terres australes françaises|Territorio de las Tierras Australes Francesas|Южные земли (французская заморская территория)|الأراضي الفرنسية الجنوبية الجنوبية|法属南方领地|
TG|Togo|Togo|Togo|Того|توغو|多哥|Togolese Republic
TH|Thailand|Thaïlande|Tailandia|Таиланд|تايلند|泰国|Kingdom of Thailand
TJ|Tajikistan|Tadjikistan|Tayikistán|Таджикистан|طاجيكستان|塔吉克斯坦|Republic of Tajikistan
TK|Tokelau|Tokélaou|Tokelau|Токелау|توكيلاو|托克劳|
TL|Timor-Leste|Timor-Leste|Timor-Leste|Тимор-Лешти|تيمور - ليشتي|东帝汶|Democratic Republic of Timor-Leste
TM|Turkmenistan|Turkménistan|Turkmenistán|Туркменистан|تركمانستان|土库曼斯坦|Turkmenistan
TN|Tunisia|Tunisie|Túnez|Тунис|تونس|突尼斯|Republic of Tunisia
TO|Tonga|Tonga|Tonga|Тонга|تونغا|汤加|Kingdom of Tonga
TR|Türkiye|Türkiye|Türkiye|Турция|تركيا|土耳其|
TT|Trinidad and Tobago|Trinité-et-Tobago|Trinidad y Tabago|Тринидад и Тобаго|ترينيداد وتوباغو|特立尼达和多巴哥|Republic of Trinidad and Tobago
TV|Tuvalu|Tuvalu|Tuvalu|Тувалу|توفالو|图瓦卢|Tuvalu
TW|Taiwan|Taïwan|Taiwán|Тайвань|تايوان|台湾|
TZ|United Republic of Tanzania|République-Unie de Tanzanie|República Unida de Tanzanía|Объединенная Республика Танзания|جمهورية تنزانيا المتحدة|坦桑尼亚联合共和国|United Republic of Tanzania
UA|Ukraine|Ukraine|Ucrania|Украина|أوكرانيا|乌克兰|Ukraine
UG|Uganda|Ouganda|Uganda|Уганда|أوغندا|乌干达|Republic of Uganda
UM|United States Minor Outlying Islands|Îles mineures éloignées des États-Unis|Islas menores alejadas de Estados Unidos|Внешние малые острова Соединенных Штатов|نائية التابعة للولايات المتحدة|美国本土外小岛屿|
US|United States of America|États-Unis d’Amérique|Estados Unidos de América|Соединенные Штаты Америки|الولايات المتحدة الأمريكية|美利坚合众国|United States of America
UY|Uruguay|Uruguay|Uruguay|Уругвай|أوروغواي|乌拉圭|Eastern Republic of Uruguay
UZ|Uzbekistan|Ouzbékistan|Uzbekistán|Узбекистан|أوزبكستان|乌兹别克斯坦|Republic of Uzbekistan
VA|Holy See|Saint-Siège|Santa Sede|Святой Престол|الكرسي الرسولي|教廷|Holy See
VC|Saint Vincent and the Grenadines|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Сент-Винсент и Гренадины|سانت فنسنت وجزر غرينادين|圣文森特和格林纳丁斯|Saint Vincent and the Grenadines
VE|Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)|Venezuela (República Bolivariana de)|Венесуэла (Боливарианская Республика)|فنزويلا (جمهورية - البوليفارية)|委内瑞拉玻利瓦尔共和国|Bolivarian Republic of Venezuela
VG|British Virgin Islands|Îles Vierges britanniques|Islas Vírgenes Británicas|Британские Виргинские острова|جزر فرجن البريطانية|英属维尔京群岛|
VI|United States Virgin Islands|Îles Vierges américaines|Islas Vírgenes de los Estados Unidos|Виргинские острова Соединенных Штатов|جزر فرجن التابعة للولايات المتحدة|美属维尔京群岛|
VN|Viet Nam|Viet Nam|Viet Nam|Вьетнам|فييت نام|越南|Socialist Republic of Viet Nam
VU|Vanuatu|Vanuatu|Vanuatu|Вануату|فانواتو|瓦努阿图|Republic of Vanuatu
WF|Wallis and Futuna Islands|Îles Wallis-et-Futuna|Islas Wallis y Futuna|Острова Уоллис и Футуна|جزر واليس وفوتونا|瓦利斯群岛和富图纳群岛|
WS|Samoa|Samoa|Samoa|Самоа|ساموا|萨摩亚|Independent State of Samoa
YE|Yemen|Yémen|Yemen|Йемен|اليمن|也门|Republic of Yemen
YT|Mayotte|Mayotte|Mayotte|Остров Майотта|مايوت|马约特|
ZA|South Africa|Afrique du Sud|Sudáfrica|Южная Африка|جنوب أفريقيا|南非|Republic of South Africa
ZM|Zambia|Zambie|Zambia|Замбия|زامبيا|赞比亚|Republic of Zambia
ZW|Zimbabwe|Zimbabwe|Zimbabwe|Зимбабве|زمبابوي|津巴布韦|Republic of Zimbabwe
`;
