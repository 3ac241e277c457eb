/** Fonts of the reader's machine, ink on paper, nothing fetched. Printed on A4 with its page numbers. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#c9c9c9;--grey:#5c5c5c;--bar:#0072b2;--demo:#9a3b00}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--line:#4a4a4a;--grey:#a8a8a8;--bar:#56b4e9;--demo:#ffb380}}
*{box-sizing:border-box}
body{font:14px/1.45 "Noto Sans","Noto Sans Arabic",system-ui,sans-serif;color:var(--ink);background:var(--paper);max-inline-size:60rem;margin-inline:auto;padding:16px}
h1{font-size:28px;line-height:1.2;margin:0}h2{font-size:20px;margin:32px 0 4px;border-block-end:2px solid var(--ink)}h3{font-size:16px;margin:20px 0 4px}
p{max-inline-size:75ch;margin:4px 0}ul{padding-inline-start:20px;margin:4px 0}
table{border-collapse:collapse;inline-size:100%;margin-block:8px}th,td{text-align:start;padding:4px 8px;border-block-end:1px solid var(--line);vertical-align:top}
th{font-weight:600}thead th,thead .n{color:var(--grey);font-size:12px;vertical-align:bottom;white-space:normal}tbody th{font-weight:400}
.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}thead .n{white-space:normal;max-inline-size:9em}.b{min-inline-size:72px}.b span{display:block;block-size:10px;margin-block-start:5px;background:var(--bar);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.unknown,.caution,.soft{color:var(--grey)}.caution,.soft{font-size:12px}.hidden{position:absolute;clip-path:inset(50%);white-space:nowrap}
.scroll{overflow-x:auto}.text{overflow-wrap:anywhere}.day{white-space:nowrap}
.demonstration{border:3px dashed var(--demo);color:var(--demo);padding:8px 12px;font-weight:600;margin-block-end:16px}
@media (max-width:600px){.b{display:none}body{padding:12px}h1{font-size:22px}}
@media print{
:root{color-scheme:light;--ink:#000;--paper:#fff;--line:#999;--grey:#444;--bar:#0072b2;--demo:#9a3b00}
body{padding:0;font-size:10.5pt;max-inline-size:none}h1{font-size:20pt}h2{font-size:14pt;break-after:avoid}h3{font-size:11.5pt;break-after:avoid}
p,tr{break-inside:avoid}li{orphans:3;widows:3}.measure>p:first-of-type,section>p:first-of-type{break-after:avoid}thead{display:table-header-group;break-after:avoid}
/* A table parts between rows, its heading again above; no row stands alone at either end, nor does a formula without its table. */
tbody tr:first-child,tbody tr:last-child,.scroll+p,.measure>p:last-child,footer{break-before:avoid}.short{break-inside:avoid}.scroll{overflow:visible}
@page{size:A4;margin:16mm 16mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
}
`;
