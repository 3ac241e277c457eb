/** Fonts of the reader's machine, ink on paper, nothing fetched. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#c9c9c9;--grey:#5c5c5c;--bar:#0072b2}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--line:#4a4a4a;--grey:#a8a8a8;--bar:#56b4e9}}
body{font:14px/1.45 "Noto Sans",system-ui,sans-serif;color:var(--ink);background:var(--paper);max-inline-size:60rem;margin-inline:auto;padding:16px}
h1{font-size:28px;margin:0}h2{font-size:20px;margin:24px 0 4px}p{max-inline-size:75ch;margin:4px 0}
table{border-collapse:collapse;inline-size:100%;margin-block:8px}th,td{text-align:start;padding:4px 8px;border-block-end:1px solid var(--line);vertical-align:top}
.n{text-align:end;font-variant-numeric:tabular-nums}.b{inline-size:20%}.bar{display:inline-block;block-size:10px;background:var(--bar);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.unknown,.caution{color:var(--grey)}.caution{font-size:12px}.hidden{position:absolute;clip-path:inset(50%)}
@media (max-width:600px){.b{display:none}}
@media print{:root{--ink:#000;--paper:#fff;--line:#999;--grey:#444;--bar:#0072b2}body{padding:0;font-size:11px}section{break-inside:avoid}thead{display:table-header-group}@page{margin:18mm}}
`;
