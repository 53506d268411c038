/**
 * The style of the page of records, beside the style of all pages: tools that stay in sight, figures, pictures, groups.
 *
 * On a wide screen the tools are a column of their own; on a narrow one they are a bar at the top, which unfolds.
 */
const SCREEN = `
:root {
  --mark: #ffe28a; --mark-text: #1c2127;
  --k-completed: #1d5585; --k-in-progress: #a9cbe6; --k-not-started: #e3e3dd; --k-suspended: #f2cf9b; --k-other: #d9d0e8; --k-none: #ffffff;
  --k-light: #ffffff; --k-dark: #1c2127;
}
@media (prefers-color-scheme: dark) {
  :root {
    --mark: #665200; --mark-text: #ffffff;
    --k-completed: #8ec3ec; --k-in-progress: #2f5f86; --k-not-started: #3d454d; --k-suspended: #7a5312; --k-other: #574a70; --k-none: #1c2125;
    --k-light: #14171a; --k-dark: #ffffff;
  }
}
h1 .kind-of { display: block; font-size: 1.125rem; font-weight: 400; letter-spacing: 0; color: var(--soft); margin-bottom: .125rem; }
.count { font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; }
mark { background: var(--mark); color: var(--mark-text); border-radius: .125rem; }

.tools { position: sticky; top: 0; z-index: 2; background: var(--ground); padding-block: .75rem; margin-top: .75rem; }
.tools p { margin: 0 0 .5rem; }
.tools label { display: block; font-size: .8125rem; color: var(--soft); margin-bottom: .125rem; }
.tools :is(input:not([type=checkbox]), select, button) { font: inherit; font-size: .9375rem; color: var(--text); background: var(--sheet); border: 1px solid var(--edge); border-radius: .375rem; min-height: 2.25rem; padding: .125rem .625rem; }
.tools :is(input:not([type=checkbox]), select) { width: 100%; text-overflow: ellipsis; }
.tools button { cursor: pointer; }
.tools button:hover { background: var(--tint); }
.tools .top { display: flex; gap: .5rem; align-items: end; }
.tools .search { flex: 1; min-width: 0; margin: 0; }
.tools .state { display: flex; gap: .75rem; align-items: center; justify-content: space-between; flex-wrap: wrap; min-height: 1.75rem; margin-block: .5rem 0; }
.tools .check label { display: flex; align-items: center; gap: .5rem; min-height: 1.75rem; margin: 0; color: var(--text); font-size: .875rem; cursor: pointer; }
.check input { width: 1.125rem; height: 1.125rem; margin: 0; flex: none; accent-color: var(--accent); }
.tools .buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
#clear { min-height: 1.75rem !important; font-size: .8125rem !important; }
#shown { font-weight: 600; font-size: .9375rem; color: inherit; min-height: 1.5rem; }
body:not(.narrowed) #clear { display: none; }
#chosen { font-size: .8125rem; color: var(--soft); }
#chosen:empty { display: none; }
#unknown { color: var(--error); font-size: .875rem; }

#figures + .tiles { grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .5rem; }
#figures + .tiles > li { padding: .625rem .875rem; }
#figures + .tiles .n { font-size: 1.625rem; }
#figures + .tiles :is(.what, .more) { font-size: .875rem; margin: 0; }
.narrowed #figures + .tiles .more { visibility: hidden; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 1.5rem 2rem; margin-top: 1.5rem; }
.bars h3 { margin-bottom: .375rem; }
.bars li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 .75rem; align-items: baseline; padding: .1875rem 0; font-size: .9375rem; }
.bars .count { font-weight: 600; color: inherit; }
.bars .more { margin-top: .25rem; }
.bar { grid-column: 1 / -1; width: 100%; height: 5px; background: var(--rule); border-radius: 3px; }
.bar rect { fill: var(--accent); }
.zero { opacity: .75; }
a[data-filter] { min-height: 1.5rem; }
.bars li { position: relative; }
.bars li a::before { content: ""; position: absolute; inset: 0; }
.bars a, .stacks th a { display: inline-block; color: inherit; text-decoration-color: var(--rule); }
.bars a:hover, .stacks th a:hover { color: var(--accent); }
:is(.bars, .stacks) a[aria-current] { font-weight: 700; }
.bars a[aria-current]::after, .stacks th a[aria-current]::after { content: " ✓"; }

.fold { margin-top: 1.5rem; }
#files .fold { margin-top: 0; }
.fold > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; list-style: none; min-height: 1.5rem; }
.fold > summary::-webkit-details-marker { display: none; }
.fold > summary::before { content: ""; width: .5rem; height: .5rem; flex: none; margin-right: -.125rem; border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(-45deg) translateY(-.125rem); }
.fold[open] > summary::before { transform: rotate(45deg) translate(-.125rem, -.125rem); }
.fold > summary :is(h2, h3) { margin: 0; }
.fold > .sources { margin-top: .75rem; }
.intro { max-width: 44rem; color: var(--soft); font-size: .9375rem; margin: .25rem 0 .5rem; }
.hint { font-size: .8125rem; }
.picture { max-height: 40rem; }
.picture table { min-width: 0; font-size: .875rem; }
.picture :is(th, td) { padding: .25rem .5rem .25rem 0; vertical-align: middle; }
.picture thead th { position: sticky; top: -.75rem; background: var(--sheet); z-index: 1; vertical-align: bottom; }
.picture td.n { text-align: right; padding-right: .25rem; }
.stacks .first { width: 34%; }
.stacks thead th:last-child { width: 4rem; padding-right: .25rem; }
.stack { display: block; overflow: visible; }
.stack rect { stroke: var(--sheet); stroke-width: 1px; fill: var(--fill); }
.stack .k-none rect { stroke: var(--edge); }
.stack text { fill: var(--on, var(--k-dark)); text-anchor: middle; font-size: .8125rem; font-weight: 600; }
.stack a:hover rect, .stack a[aria-current] rect { stroke: var(--text); stroke-width: 2px; }
.k-completed { --fill: var(--k-completed); --on: var(--k-light); }
.k-in-progress { --fill: var(--k-in-progress); }
.k-not-started { --fill: var(--k-not-started); }
.k-suspended { --fill: var(--k-suspended); }
.k-other { --fill: var(--k-other); }
.k-none { --fill: var(--k-none); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .875rem; margin-bottom: .375rem; }
.k { display: inline-block; width: .875rem; height: .875rem; margin-right: .375rem; vertical-align: -.0625rem; background: var(--fill); border: 1px solid var(--edge); border-radius: .125rem; }
.circles td { text-align: center; border-left: 1px solid var(--rule); padding-inline: .1875rem; min-width: 2rem; }
.circles td.n { text-align: center; font-weight: 600; }
.circles thead th.up { text-align: left; padding: 0 0 .5rem; width: 1%; border-left: 1px solid var(--rule); }
.circles .up span { writing-mode: vertical-rl; transform: rotate(180deg); width: 2rem; height: 13rem; font-size: .75rem; line-height: 1.2; margin: 0 auto; display: grid; align-content: center; }
.circles th[scope=row] { max-width: 18rem; }
.circles .name { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.circles th .code { font-size: .75rem; }
.dot { display: inline-grid; place-items: center; width: 1.5rem; height: 1.5rem; border-radius: 50%; border: 1.25px solid var(--accent); background: var(--tint); color: var(--text); font-weight: 600; font-size: .8125rem; text-decoration: none; font-variant-numeric: tabular-nums; }
.d2 { width: 1.6875rem; height: 1.6875rem; } .d3 { width: 1.875rem; height: 1.875rem; } .d4 { width: 2.0625rem; height: 2.0625rem; }
.dot:hover { background: var(--accent); color: var(--sheet); }

.index :is(td, thead th).n { width: 1%; white-space: nowrap; overflow-wrap: normal; text-align: right; padding: .25rem .25rem .25rem .75rem; }
.narrowed .long .bars .zero { display: none; }
.narrowed .index tr:not([data-row], thead tr) { display: none; }
.content > footer { padding-inline: 0; }
.group { margin-top: 1.75rem; }
.long .objective { content-visibility: auto; contain-intrinsic-size: auto 6rem; }
.group > h3 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; align-items: baseline; padding-bottom: .5rem; border-bottom: 2px solid var(--accent); margin-bottom: .75rem; }
.group > h3 .count { font-size: .9375rem; }
.where { display: block; unicode-bidi: isolate; font-size: .8125rem; color: var(--soft); }
.part > .where { grid-column: 1 / -1; }
@supports selector(:has(*)) {
  body:not(:has(#where:checked)) .where { display: none; }
}
@media (scripting: none) {
  .bars a, .stacks a, .dot { pointer-events: none; text-decoration: none; }
  .hint { display: none; }
}
@media (min-width: 62rem) {
  header, main, footer { max-width: 84rem; }
  .with-tools { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr); gap: 0 2.5rem; align-items: start; }
  .tools { max-height: 100vh; overflow-y: auto; margin-top: 1.75rem; padding: .25rem .25rem 1rem; }
  .tools .top { display: block; }
  #more, .tools:not(.live) + .none, #chosen { display: none; }
  .tools .fields { margin-top: .75rem; }
  .content { max-width: 66rem; }
}
@media (max-width: 61.99rem) {
  html { scroll-padding-top: 9rem; }
  #chosen { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .tools { border-bottom: 1px solid var(--rule); margin-inline: -.25rem; padding-inline: .25rem; }
  .tools.open { max-height: 100vh; overflow-y: auto; }
  .live:not(.open) .fields, .live:not(.open) > .check { display: none; }
  .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0 1rem; margin-top: .5rem; }
}
@media (max-height: 30rem) { .tools { position: static; } }
@media (max-width: 38rem) {
  .circles th[scope=row] { max-width: 9rem; }
  .stacks .first { width: 45%; }
  .index .first { width: auto; }
  .index .wide, .index + .legend { display: none; }
}
@media (forced-colors: active) {
  .bar rect { fill: CanvasText; }
  .stack rect { fill: Canvas; stroke: CanvasText; }
  .stack text { fill: CanvasText; }
  .bars a[aria-current], .stacks a[aria-current] { forced-color-adjust: none; }
}
`;

const PRINT = `
@media print {
  :root { --mark: #fff; --mark-text: #000; --k-completed: #123d63; --k-in-progress: #b9cfe2; --k-not-started: #eee; --k-suspended: #f2d9b3; --k-other: #ddd; --k-none: #fff; --k-light: #fff; --k-dark: #000; }
  mark { font-weight: 700; }
  .with-tools { display: block; }
  .tools { position: static; padding: 0; margin: 0; border: 0; }
  .tools .top, .tools .fields, .tools .check, .tools button, #unknown, .hint, body:not(.narrowed) .tools { display: none !important; }
  #chosen:not(:empty) { display: block; white-space: normal; font-size: 1rem; color: #000; }
  #shown { text-decoration: none; }
  .content { max-width: none; }
  .content > section:first-child { margin-top: 1rem; }
  body:not(:has(#where:checked)) #files { display: none; }
  .long .objective { content-visibility: visible; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .kept { display: none; }
  .fold > summary::before, .more > summary::before { display: none; }
  .more > summary { color: inherit; }
  .bars .more > summary { display: none; }
  .picture { max-height: none; }
  .picture thead th { position: static; }
  .picture a { min-height: 0; }
  .picture table { font-size: .75rem; }
  .circles th[scope=row] { max-width: 11rem; }
  .circles td { min-width: 0; padding-inline: .0625rem; }
  .columns { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem 2rem; }
  .bars { break-inside: avoid; }
  .bars .zero { display: none; }
  .part > .where { break-after: avoid; }
  .bar rect, .stack rect, .dot, .k { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .bars a, .stacks a, .circles a, .where a { text-decoration: none; color: inherit; }
}
`;

export const PAGE_STYLE = SCREEN + PRINT;
