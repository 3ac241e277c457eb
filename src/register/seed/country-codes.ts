/**
 * ISO 3166-1 alpha-2, alpha-3 and numeric; kind; UN membership; UN M49 region, subregion, intermediate region; Wikidata.
 * Codes and regions: datasets/country-codes (PDDL 1.0) after ISO and the UN Statistics Division; XK/XKX are user-assigned codes.
 */
export const countryCodes = `
AD|AND|020|state|member|Europe|Southern Europe||Q228
AE|ARE|784|state|member|Asia|Western Asia||Q878
AF|AFG|004|state|member|Asia|Southern Asia||Q889
AG|ATG|028|state|member|Americas|Latin America and the Caribbean|Caribbean|Q781
AI|AIA|660|territory||Americas|Latin America and the Caribbean|Caribbean|Q25228
AL|ALB|008|state|member|Europe|Southern Europe||Q222
AM|ARM|051|state|member|Asia|Western Asia||Q399
AO|AGO|024|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q916
AQ|ATA|010|territory|||||Q51
AR|ARG|032|state|member|Americas|Latin America and the Caribbean|South America|Q414
AS|ASM|016|territory||Oceania|Polynesia||Q16641
AT|AUT|040|state|member|Europe|Western Europe||Q40
AU|AUS|036|state|member|Oceania|Australia and New Zealand||Q408
AW|ABW|533|territory||Americas|Latin America and the Caribbean|Caribbean|Q21203
AX|ALA|248|territory||Europe|Northern Europe||Q5689
AZ|AZE|031|state|member|Asia|Western Asia||Q227
BA|BIH|070|state|member|Europe|Southern Europe||Q225
BB|BRB|052|state|member|Americas|Latin America and the Caribbean|Caribbean|Q244
BD|BGD|050|state|member|Asia|Southern Asia||Q902
BE|BEL|056|state|member|Europe|Western Europe||Q31
BF|BFA|854|state|member|Africa|Sub-Saharan Africa|Western Africa|Q965
BG|BGR|100|state|member|Europe|Eastern Europe||Q219
BH|BHR|048|state|member|Asia|Western Asia||Q398
BI|BDI|108|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q967
BJ|BEN|204|state|member|Africa|Sub-Saharan Africa|Western Africa|Q962
BL|BLM|652|territory||Americas|Latin America and the Caribbean|Caribbean|Q25362
BM|BMU|060|territory||Americas|Northern America||Q23635
BN|BRN|096|state|member|Asia|South-eastern Asia||Q921
BO|BOL|068|state|member|Americas|Latin America and the Caribbean|South America|Q750
BQ|BES|535|territory||Americas|Latin America and the Caribbean|Caribbean|Q27561
BR|BRA|076|state|member|Americas|Latin America and the Caribbean|South America|Q155
BS|BHS|044|state|member|Americas|Latin America and the Caribbean|Caribbean|Q778
BT|BTN|064|state|member|Asia|Southern Asia||Q917
BV|BVT|074|territory||Americas|Latin America and the Caribbean|South America|Q23408
BW|BWA|072|state|member|Africa|Sub-Saharan Africa|Southern Africa|Q963
BY|BLR|112|state|member|Europe|Eastern Europe||Q184
BZ|BLZ|084|state|member|Americas|Latin America and the Caribbean|Central America|Q242
CA|CAN|124|state|member|Americas|Northern America||Q16
CC|CCK|166|territory||Oceania|Australia and New Zealand||Q36004
CD|COD|180|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q974
CF|CAF|140|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q929
CG|COG|178|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q971
CH|CHE|756|state|member|Europe|Western Europe||Q39
CI|CIV|384|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1008
CK|COK|184|state||Oceania|Polynesia||Q26988
CL|CHL|152|state|member|Americas|Latin America and the Caribbean|South America|Q298
CM|CMR|120|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q1009
CN|CHN|156|state|member|Asia|Eastern Asia||Q148
CO|COL|170|state|member|Americas|Latin America and the Caribbean|South America|Q739
CR|CRI|188|state|member|Americas|Latin America and the Caribbean|Central America|Q800
CU|CUB|192|state|member|Americas|Latin America and the Caribbean|Caribbean|Q241
CV|CPV|132|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1011
CW|CUW|531|territory||Americas|Latin America and the Caribbean|Caribbean|Q25279
CX|CXR|162|territory||Oceania|Australia and New Zealand||Q31063
CY|CYP|196|state|member|Asia|Western Asia||Q229
CZ|CZE|203|state|member|Europe|Eastern Europe||Q213
DE|DEU|276|state|member|Europe|Western Europe||Q183
DJ|DJI|262|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q977
DK|DNK|208|state|member|Europe|Northern Europe||Q35
DM|DMA|212|state|member|Americas|Latin America and the Caribbean|Caribbean|Q784
DO|DOM|214|state|member|Americas|Latin America and the Caribbean|Caribbean|Q786
DZ|DZA|012|state|member|Africa|Northern Africa||Q262
EC|ECU|218|state|member|Americas|Latin America and the Caribbean|South America|Q736
EE|EST|233|state|member|Europe|Northern Europe||Q191
EG|EGY|818|state|member|Africa|Northern Africa||Q79
EH|ESH|732|disputed||Africa|Northern Africa||Q6250
ER|ERI|232|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q986
ES|ESP|724|state|member|Europe|Southern Europe||Q29
ET|ETH|231|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q115
FI|FIN|246|state|member|Europe|Northern Europe||Q33
FJ|FJI|242|state|member|Oceania|Melanesia||Q712
FK|FLK|238|territory||Americas|Latin America and the Caribbean|South America|Q9648
FM|FSM|583|state|member|Oceania|Micronesia||Q702
FO|FRO|234|territory||Europe|Northern Europe||Q4628
FR|FRA|250|state|member|Europe|Western Europe||Q142
GA|GAB|266|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q1000
GB|GBR|826|state|member|Europe|Northern Europe||Q145
GD|GRD|308|state|member|Americas|Latin America and the Caribbean|Caribbean|Q769
GE|GEO|268|state|member|Asia|Western Asia||Q230
GF|GUF|254|territory||Americas|Latin America and the Caribbean|South America|Q3769
GG|GGY|831|territory||Europe|Northern Europe||Q25230
GH|GHA|288|state|member|Africa|Sub-Saharan Africa|Western Africa|Q117
GI|GIB|292|territory||Europe|Southern Europe||Q1410
GL|GRL|304|territory||Americas|Northern America||Q223
GM|GMB|270|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1005
GN|GIN|324|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1006
GP|GLP|312|territory||Americas|Latin America and the Caribbean|Caribbean|Q17012
GQ|GNQ|226|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q983
GR|GRC|300|state|member|Europe|Southern Europe||Q41
GS|SGS|239|territory||Americas|Latin America and the Caribbean|South America|Q35086
GT|GTM|320|state|member|Americas|Latin America and the Caribbean|Central America|Q774
GU|GUM|316|territory||Oceania|Micronesia||Q16635
GW|GNB|624|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1007
GY|GUY|328|state|member|Americas|Latin America and the Caribbean|South America|Q734
HK|HKG|344|territory||Asia|Eastern Asia||Q8646
HM|HMD|334|territory||Oceania|Australia and New Zealand||Q131198
HN|HND|340|state|member|Americas|Latin America and the Caribbean|Central America|Q783
HR|HRV|191|state|member|Europe|Southern Europe||Q224
HT|HTI|332|state|member|Americas|Latin America and the Caribbean|Caribbean|Q790
HU|HUN|348|state|member|Europe|Eastern Europe||Q28
ID|IDN|360|state|member|Asia|South-eastern Asia||Q252
IE|IRL|372|state|member|Europe|Northern Europe||Q27
IL|ISR|376|state|member|Asia|Western Asia||Q801
IM|IMN|833|territory||Europe|Northern Europe||Q9676
IN|IND|356|state|member|Asia|Southern Asia||Q668
IO|IOT|086|territory||Africa|Sub-Saharan Africa|Eastern Africa|Q43448
IQ|IRQ|368|state|member|Asia|Western Asia||Q796
IR|IRN|364|state|member|Asia|Southern Asia||Q794
IS|ISL|352|state|member|Europe|Northern Europe||Q189
IT|ITA|380|state|member|Europe|Southern Europe||Q38
JE|JEY|832|territory||Europe|Northern Europe||Q785
JM|JAM|388|state|member|Americas|Latin America and the Caribbean|Caribbean|Q766
JO|JOR|400|state|member|Asia|Western Asia||Q810
JP|JPN|392|state|member|Asia|Eastern Asia||Q17
KE|KEN|404|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q114
KG|KGZ|417|state|member|Asia|Central Asia||Q813
KH|KHM|116|state|member|Asia|South-eastern Asia||Q424
KI|KIR|296|state|member|Oceania|Micronesia||Q710
KM|COM|174|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q970
KN|KNA|659|state|member|Americas|Latin America and the Caribbean|Caribbean|Q763
KP|PRK|408|state|member|Asia|Eastern Asia||Q423
KR|KOR|410|state|member|Asia|Eastern Asia||Q884
KW|KWT|414|state|member|Asia|Western Asia||Q817
KY|CYM|136|territory||Americas|Latin America and the Caribbean|Caribbean|Q5785
KZ|KAZ|398|state|member|Asia|Central Asia||Q232
LA|LAO|418|state|member|Asia|South-eastern Asia||Q819
LB|LBN|422|state|member|Asia|Western Asia||Q822
LC|LCA|662|state|member|Americas|Latin America and the Caribbean|Caribbean|Q760
LI|LIE|438|state|member|Europe|Western Europe||Q347
LK|LKA|144|state|member|Asia|Southern Asia||Q854
LR|LBR|430|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1014
LS|LSO|426|state|member|Africa|Sub-Saharan Africa|Southern Africa|Q1013
LT|LTU|440|state|member|Europe|Northern Europe||Q37
LU|LUX|442|state|member|Europe|Western Europe||Q32
LV|LVA|428|state|member|Europe|Northern Europe||Q211
LY|LBY|434|state|member|Africa|Northern Africa||Q1016
MA|MAR|504|state|member|Africa|Northern Africa||Q1028
MC|MCO|492|state|member|Europe|Western Europe||Q235
MD|MDA|498|state|member|Europe|Eastern Europe||Q217
ME|MNE|499|state|member|Europe|Southern Europe||Q236
MF|MAF|663|territory||Americas|Latin America and the Caribbean|Caribbean|Q126125
MG|MDG|450|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q1019
MH|MHL|584|state|member|Oceania|Micronesia||Q709
MK|MKD|807|state|member|Europe|Southern Europe||Q221
ML|MLI|466|state|member|Africa|Sub-Saharan Africa|Western Africa|Q912
MM|MMR|104|state|member|Asia|South-eastern Asia||Q836
MN|MNG|496|state|member|Asia|Eastern Asia||Q711
MO|MAC|446|territory||Asia|Eastern Asia||Q14773
MP|MNP|580|territory||Oceania|Micronesia||Q16644
MQ|MTQ|474|territory||Americas|Latin America and the Caribbean|Caribbean|Q17054
MR|MRT|478|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1025
MS|MSR|500|territory||Americas|Latin America and the Caribbean|Caribbean|Q13353
MT|MLT|470|state|member|Europe|Southern Europe||Q233
MU|MUS|480|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q1027
MV|MDV|462|state|member|Asia|Southern Asia||Q826
MW|MWI|454|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q1020
MX|MEX|484|state|member|Americas|Latin America and the Caribbean|Central America|Q96
MY|MYS|458|state|member|Asia|South-eastern Asia||Q833
MZ|MOZ|508|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q1029
NA|NAM|516|state|member|Africa|Sub-Saharan Africa|Southern Africa|Q1030
NC|NCL|540|territory||Oceania|Melanesia||Q33788
NE|NER|562|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1032
NF|NFK|574|territory||Oceania|Australia and New Zealand||Q31057
NG|NGA|566|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1033
NI|NIC|558|state|member|Americas|Latin America and the Caribbean|Central America|Q811
NL|NLD|528|state|member|Europe|Western Europe||Q29999
NO|NOR|578|state|member|Europe|Northern Europe||Q20
NP|NPL|524|state|member|Asia|Southern Asia||Q837
NR|NRU|520|state|member|Oceania|Micronesia||Q697
NU|NIU|570|state||Oceania|Polynesia||Q34020
NZ|NZL|554|state|member|Oceania|Australia and New Zealand||Q664
OM|OMN|512|state|member|Asia|Western Asia||Q842
PA|PAN|591|state|member|Americas|Latin America and the Caribbean|Central America|Q804
PE|PER|604|state|member|Americas|Latin America and the Caribbean|South America|Q419
PF|PYF|258|territory||Oceania|Polynesia||Q30971
PG|PNG|598|state|member|Oceania|Melanesia||Q691
PH|PHL|608|state|member|Asia|South-eastern Asia||Q928
PK|PAK|586|state|member|Asia|Southern Asia||Q843
PL|POL|616|state|member|Europe|Eastern Europe||Q36
PM|SPM|666|territory||Americas|Northern America||Q34617
PN|PCN|612|territory||Oceania|Polynesia||Q35672
PR|PRI|630|territory||Americas|Latin America and the Caribbean|Caribbean|Q1183
PS|PSE|275|disputed|observer|Asia|Western Asia||Q219060
PT|PRT|620|state|member|Europe|Southern Europe||Q45
PW|PLW|585|state|member|Oceania|Micronesia||Q695
PY|PRY|600|state|member|Americas|Latin America and the Caribbean|South America|Q733
QA|QAT|634|state|member|Asia|Western Asia||Q846
RE|REU|638|territory||Africa|Sub-Saharan Africa|Eastern Africa|Q17070
RO|ROU|642|state|member|Europe|Eastern Europe||Q218
RS|SRB|688|state|member|Europe|Southern Europe||Q403
RU|RUS|643|state|member|Europe|Eastern Europe||Q159
RW|RWA|646|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q1037
SA|SAU|682|state|member|Asia|Western Asia||Q851
SB|SLB|090|state|member|Oceania|Melanesia||Q685
SC|SYC|690|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q1042
SD|SDN|729|state|member|Africa|Northern Africa||Q1049
SE|SWE|752|state|member|Europe|Northern Europe||Q34
SG|SGP|702|state|member|Asia|South-eastern Asia||Q334
SH|SHN|654|territory||Africa|Sub-Saharan Africa|Western Africa|Q192184
SI|SVN|705|state|member|Europe|Southern Europe||Q215
SJ|SJM|744|territory||Europe|Northern Europe||Q842829
SK|SVK|703|state|member|Europe|Eastern Europe||Q214
SL|SLE|694|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1044
SM|SMR|674|state|member|Europe|Southern Europe||Q238
SN|SEN|686|state|member|Africa|Sub-Saharan Africa|Western Africa|Q1041
SO|SOM|706|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q1045
SR|SUR|740|state|member|Americas|Latin America and the Caribbean|South America|Q730
SS|SSD|728|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q958
ST|STP|678|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q1039
SV|SLV|222|state|member|Americas|Latin America and the Caribbean|Central America|Q792
SX|SXM|534|territory||Americas|Latin America and the Caribbean|Caribbean|Q26273
SY|SYR|760|state|member|Asia|Western Asia||Q858
SZ|SWZ|748|state|member|Africa|Sub-Saharan Africa|Southern Africa|Q1050
TC|TCA|796|territory||Americas|Latin America and the Caribbean|Caribbean|Q18221
TD|TCD|148|state|member|Africa|Sub-Saharan Africa|Middle Africa|Q657
TF|ATF|260|territory||Africa|Sub-Saharan Africa|Eastern Africa|Q129003
TG|TGO|768|state|member|Africa|Sub-Saharan Africa|Western Africa|Q945
TH|THA|764|state|member|Asia|South-eastern Asia||Q869
TJ|TJK|762|state|member|Asia|Central Asia||Q863
TK|TKL|772|territory||Oceania|Polynesia||Q36823
TL|TLS|626|state|member|Asia|South-eastern Asia||Q574
TM|TKM|795|state|member|Asia|Central Asia||Q874
TN|TUN|788|state|member|Africa|Northern Africa||Q948
TO|TON|776|state|member|Oceania|Polynesia||Q678
TR|TUR|792|state|member|Asia|Western Asia||Q43
TT|TTO|780|state|member|Americas|Latin America and the Caribbean|Caribbean|Q754
TV|TUV|798|state|member|Oceania|Polynesia||Q672
TW|TWN|158|disputed||Asia|Eastern Asia||Q865
TZ|TZA|834|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q924
UA|UKR|804|state|member|Europe|Eastern Europe||Q212
UG|UGA|800|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q1036
UM|UMI|581|territory||Oceania|Micronesia||Q16645
US|USA|840|state|member|Americas|Northern America||Q30
UY|URY|858|state|member|Americas|Latin America and the Caribbean|South America|Q77
UZ|UZB|860|state|member|Asia|Central Asia||Q265
VA|VAT|336|state|observer|Europe|Southern Europe||Q237
VC|VCT|670|state|member|Americas|Latin America and the Caribbean|Caribbean|Q757
VE|VEN|862|state|member|Americas|Latin America and the Caribbean|South America|Q717
VG|VGB|092|territory||Americas|Latin America and the Caribbean|Caribbean|Q25305
VI|VIR|850|territory||Americas|Latin America and the Caribbean|Caribbean|Q11703
VN|VNM|704|state|member|Asia|South-eastern Asia||Q881
VU|VUT|548|state|member|Oceania|Melanesia||Q686
WF|WLF|876|territory||Oceania|Polynesia||Q35555
WS|WSM|882|state|member|Oceania|Polynesia||Q683
YE|YEM|887|state|member|Asia|Western Asia||Q805
YT|MYT|175|territory||Africa|Sub-Saharan Africa|Eastern Africa|Q17063
ZA|ZAF|710|state|member|Africa|Sub-Saharan Africa|Southern Africa|Q258
ZM|ZMB|894|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q953
ZW|ZWE|716|state|member|Africa|Sub-Saharan Africa|Eastern Africa|Q954
XK|XKX||disputed||Europe|Southern Europe||Q1246
`;
