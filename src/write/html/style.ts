/**
 * The style of the pages: light and dark as the reader's system is, on a wide screen, a phone and paper.
 *
 * It loads no font or picture. Every text has the contrast of WCAG 2.2 AA in both themes.
 */
const SCREEN = `
:root {
  color-scheme: light dark;
  --ground: #f6f6f3; --sheet: #ffffff; --text: #1c2127; --soft: #545c66; --rule: #deded8; --edge: #757c85;
  --accent: #1d5585; --tint: #e4edf5; --error: #9c1c15; --warning: #7a4a00; --info: #3d4c5c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a; --sheet: #1c2125; --text: #e9e9e5; --soft: #aab2bb; --rule: #343b42; --edge: #89929b;
    --accent: #8ec3ec; --tint: #223646; --error: #ff9f96; --warning: #f0c571; --info: #b5c4d4;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
footer { padding-block: 2rem 3rem; color: var(--soft); font-size: .875rem; }
h1, h2, h3, h5, p, ul, ol, dl { margin: 0; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem); line-height: 1.15; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 1.375rem; line-height: 1.25; font-weight: 650; margin-bottom: .75rem; }
h3 { font-size: 1.0625rem; line-height: 1.35; font-weight: 650; }
h4 { font-size: 1.0625rem; line-height: 1.4; font-weight: 600; margin-block: .25rem .125rem; }
h5 { font-size: .9375rem; font-weight: 650; }
:is(main, .content) > section { margin-top: 3rem; }
:is(main, .content) > section > p { max-width: 44rem; margin-bottom: 1rem; color: var(--soft); }
:is(main, .content) > section:first-child { margin-top: 1.75rem; }
.view { margin-top: .375rem; font-size: 1.125rem; color: var(--soft); }
a { color: var(--accent); text-underline-offset: .15em; }
code, .code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
[tabindex="-1"]:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -6rem; padding: .75rem 1rem; background: var(--sheet); z-index: 3; }
.skip:focus { top: 1rem; }
.none, .meta, .over, .note { color: var(--soft); }
.meta, .over { font-size: .875rem; }
ul { padding: 0; list-style: none; }

.facts { display: grid; grid-template-columns: minmax(0, 1fr); }
.facts > div { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); gap: 0 1.25rem; padding: .4375rem 0; border-top: 1px solid var(--rule); }
.facts > div:first-child { border-top: 0; }
dt { color: var(--soft); font-size: .9375rem; }
dd { margin: 0; }
.sources { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); align-items: start; gap: 1rem; }
.source, .tiles > li, .objective, .scroll { background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; }
.source { padding: .5rem 1.25rem .75rem; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; }
.tiles > li { padding: 1rem 1.125rem; display: flex; flex-direction: column; }
.tiles .n { font-size: 2rem; line-height: 1.1; font-weight: 600; font-variant-numeric: tabular-nums; }
.tiles .what { margin-top: .25rem; }
.tiles .more { font-size: .875rem; color: var(--soft); }
.note { margin-top: 1rem; }

.scroll { overflow: auto; padding: .75rem 1rem; }
table { border-collapse: collapse; width: 100%; min-width: 34rem; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--rule); font-weight: 400; }
thead th { border-top: 0; color: var(--soft); }
th .code { display: block; color: var(--soft); }
td.n, thead th:last-child { text-align: right; white-space: nowrap; padding-right: 0; font-variant-numeric: tabular-nums; }
tfoot th, tfoot td { font-weight: 600; border-top-color: var(--edge); }

.objective > summary:focus-visible { outline-offset: -3px; }
.objective + .objective { margin-top: .625rem; }
.objective > summary { display: block; position: relative; padding: .875rem 1.25rem .875rem 2.75rem; cursor: pointer; list-style: none; border-radius: .5rem; }
.objective > summary::-webkit-details-marker { display: none; }
.objective > summary::before { content: ""; position: absolute; left: 1.25rem; top: 1.25rem; width: .5rem; height: .5rem; border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
.objective[open] > summary::before { transform: rotate(45deg); }
.objective > summary:hover h4 { text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: 1px; }
.objective .over { display: inline-block; margin-right: .5rem; }
.status { display: inline-block; padding: 0 .5rem; border: 1px solid var(--edge); border-radius: 1rem; font-size: .8125rem; }
.told.error, .diagnostic.error strong { color: var(--error); }
.told.warning, .diagnostic.warning strong { color: var(--warning); }
.told.info, .diagnostic.info strong { color: var(--info); }
.told { font-weight: 600; }
.body { padding: .25rem 1.25rem 1.25rem 2.75rem; border-top: 1px solid var(--rule); }
.part { margin-top: 1.375rem; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75rem; align-items: baseline; }
.part > :not(h5) { grid-column: 1 / -1; }
.part + .facts { margin-top: .75rem; }
.links > li { padding: .5rem 0; border-top: 1px solid var(--rule); }
.links > li:first-child { border-top: 0; }
.prose { max-width: 44rem; margin-top: .25rem; }
.prose > * + * { margin-top: .625rem; }
.prose ul, .prose ol { padding-left: 1.375rem; }
.prose ul { list-style: disc; }
.prose li + li { margin-top: .25rem; }
.prose .scroll { padding-block: .25rem; }
.prose table { min-width: 0; }
.prose th, .prose td, .prose thead th:last-child { text-align: left; white-space: normal; padding-right: 1rem; overflow-wrap: break-word; }
.prose thead td, .prose tbody:first-child tr:first-child td { border-top: 0; }
.diagnostics { grid-column: 1 / -1; }
.diagnostic { padding: .5rem .875rem; margin-top: .375rem; border: 1px solid var(--rule); border-left: 4px solid currentColor; border-radius: .25rem; background: var(--sheet); }
.diagnostic.error { border-left-color: var(--error); }
.diagnostic.warning { border-left-color: var(--warning); }
.diagnostic.info { border-left-color: var(--info); }
.sign { display: inline-block; width: 1.125rem; font-weight: 700; }

summary { cursor: pointer; }
.more > summary { display: inline-block; min-height: 1.5rem; color: var(--accent); list-style: none; }
.more > summary::-webkit-details-marker { display: none; }
.more > summary::before { content: ""; display: inline-block; width: .375rem; height: .375rem; margin: 0 .625rem .125rem .125rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg); }
.more[open] > summary::before { transform: rotate(45deg); margin-bottom: .1875rem; }
@media (max-width: 38rem) {
  header, main, footer { padding-inline: 1rem; }
  .facts > div { grid-template-columns: minmax(0, 1fr); }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .body, .objective > summary { padding-right: 1rem; }
  .body { padding-left: 1rem; }
}
`;

const PRINT = `
@media print {
  :root {
    --ground: #fff; --sheet: #fff; --text: #000; --soft: #444; --rule: #bbb; --edge: #555;
    --accent: #123d63; --tint: #fff; --error: #8a0f0a; --warning: #5e3900; --info: #333;
  }
  @page { margin: 16mm 14mm; }
  html { font-size: 10pt; }
  header, main, footer { max-width: none; padding: 0; }
  .skip { display: none !important; }
  .facts > div { padding: .1875rem 0; }
  .part { display: block; margin-top: 1rem; }
  .objective > summary { break-inside: avoid; }
  .objective > summary::before { display: none; }
  .objective > summary, .body { padding-left: .75rem; }
  .scroll { overflow: visible; max-height: none !important; border: 0; padding: 0; }
  table { min-width: 0; }
  h2, h3, h4, h5, summary, section > p { break-after: avoid; }
  .scroll { break-before: avoid; }
  tfoot { display: table-row-group; }
  li, tr, .facts > div, .tiles > li { break-inside: avoid; }
}
`;

export const STYLE = SCREEN + PRINT;
