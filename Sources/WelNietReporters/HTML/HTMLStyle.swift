/// The page's style sheet.
enum HTMLStyle {
  /// What the page's security policy knows `text` by. A test tells the right one.
  static let hash = "sha256-Da1wIkMTsIcWibuzc3vErjjuvZMPvDvSx+6z0+efC9k="

  static let text = #"""

    :root {
      color-scheme: light dark;
      --back: #f3f4f6; --paper: #ffffff; --text: #1c2128; --soft: #56606c; --line: #d5dae0; --link: #1a4fb5;
      --error: #b3261e; --warning: #855000; --info: #1a4fb5; --good: #17653a; --on: #ffffff;
      --error-tint: #ffdfdb; --warning-tint: #ffeab8; --info-tint: #dbe7ff; --shade: rgb(16 24 40 / 8%);
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --back: #111418; --paper: #1a1f26; --text: #e7eaee; --soft: #a9b3bf; --line: #343c47; --link: #a3c6ff;
        --error: #ffa198; --warning: #f3c46c; --info: #a3c6ff; --good: #84dba4; --on: #14181d;
        --error-tint: #5a2521; --warning-tint: #4d3a0f; --info-tint: #203a68; --shade: rgb(0 0 0 / 40%);
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 82rem; background: var(--back); color: var(--text);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif;
    }
    h1, h2, h3, p, dl, dd, ul, blockquote { margin: 0; padding: 0; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
    [hidden] { display: none !important; }

    .top { padding: 2.25rem 0 1rem; display: grid; gap: .5rem; max-width: 46rem; }
    h1 { font-size: 1.9rem; line-height: 1.2; letter-spacing: -.015em; }
    #summary { font-size: 1.1rem; font-weight: 600; }
    #files ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding-top: .35rem; }

    #filter {
      position: sticky; top: 0; z-index: 2; margin: 0 -1.25rem; padding: .6rem 1.25rem; background: var(--back);
      border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center;
    }
    fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
    legend { float: left; font-weight: 600; margin-right: .5rem; }
    label {
      display: inline-flex; gap: .4rem; align-items: center; padding: .2rem .7rem; border: 1px solid var(--line);
      border-radius: 999px; background: var(--paper); cursor: pointer;
    }
    label:focus-within { outline: 3px solid var(--link); outline-offset: 1px; }
    label input { margin: 0; accent-color: var(--link); outline: none; }
    .count { color: var(--soft); font-variant-numeric: tabular-nums; }
    #status { color: var(--soft); font-size: .9rem; margin-left: auto; }

    .draft { padding-top: 2rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; overflow-wrap: anywhere; padding-bottom: .75rem; }
    .total { color: var(--soft); font-weight: 400; font-size: 1rem; white-space: nowrap; margin-left: .4rem; }
    .nothing { color: var(--good); font-weight: 600; }
    .label { font-weight: 600; color: var(--soft); font-size: .9rem; }
    .whole { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: .75rem; padding-bottom: 1rem; }
    .whole .label { grid-column: 1 / -1; margin-bottom: -.35rem; }

    .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 27rem); column-gap: 1.25rem; }
    .line {
      padding: .1rem 1.5rem .1rem 3.75rem; background: var(--paper);
      border: solid var(--line); border-width: 0 1px; white-space: pre-wrap; overflow-wrap: anywhere;
      font-size: 1.06rem; line-height: 1.8;
    }
    /* The words stay in sight while their cards go by. */
    .line > span { display: block; position: sticky; top: 5.5rem; min-height: 1.8em; }
    .line > span::before {
      content: attr(data-line); position: absolute; left: -3.75rem; width: 2.75rem; text-align: right; color: var(--soft);
      font-size: .75rem; line-height: 2.55; font-variant-numeric: tabular-nums;
    }
    .row:first-child .line { border-top-width: 1px; border-radius: 12px 12px 0 0; padding-top: 1rem; }
    .row:last-child .line { border-bottom-width: 1px; border-radius: 0 0 12px 12px; padding-bottom: 1.25rem; }
    .row:only-child .line { border-radius: 12px; }
    .notes { display: grid; gap: .75rem; padding: .35rem 0 .9rem; align-content: start; }

    mark {
      color: inherit; background: var(--tint); border-radius: 3px; padding: .08em 0; text-decoration: underline 2px var(--tone);
      text-underline-offset: .22em; -webkit-print-color-adjust: exact; print-color-adjust: exact;
    }
    .error { --tone: var(--error); --tint: var(--error-tint); }
    .warning { --tone: var(--warning); --tint: var(--warning-tint); }
    .info { --tone: var(--info); --tint: var(--info-tint); }
    mark.several { text-decoration-style: double; }
    mark.lit { outline: 2px solid var(--tone); outline-offset: 1px; }
    mark.off { background: none; text-decoration: none; outline: none; }
    .ref, .badge {
      display: inline-grid; place-items: center; background: var(--tone); color: var(--on); text-decoration: none;
      font-weight: 700; border-radius: 999px; font-variant-numeric: tabular-nums;
      -webkit-print-color-adjust: exact; print-color-adjust: exact;
    }
    .ref {
      font-size: .72rem; line-height: 1; min-width: 1.5em; padding: .3em .35em; margin: 0 .2em 0 .25em; vertical-align: .25em;
    }
    .badge { font-size: .85rem; min-width: 1.75em; height: 1.75em; padding: 0 .4em; flex: none; }

    .card {
      background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 10px;
      padding: .8rem 1rem .85rem; box-shadow: 0 1px 3px var(--shade); font-size: .95rem; scroll-margin-top: 5rem;
      overflow-wrap: anywhere;
    }
    .card:target, .card.lit { box-shadow: 0 0 0 2px var(--tone), 0 2px 8px var(--shade); }
    .ref { scroll-margin-top: 7rem; }
    h3 { display: flex; gap: .55rem; align-items: baseline; font-size: 1.03rem; line-height: 1.4; }
    .kind { color: var(--soft); font-size: .84rem; padding: .15rem 0 .5rem; }
    .severity { color: var(--tone); font-weight: 700; }
    .severity::after { content: " ·"; color: var(--soft); font-weight: 400; }
    code { white-space: nowrap; font: .92em ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    .kind code { margin-left: .35em; }
    dl { display: grid; gap: .5rem; }
    dl > div { display: grid; grid-template-columns: 3rem minmax(0, 1fr); gap: .6rem; }
    dt { font-weight: 700; }
    .niet dt { color: var(--error); }
    .wel dt { color: var(--good); }
    dl > .article { display: block; border-top: 1px solid var(--line); padding-top: .5rem; color: var(--soft); font-size: .9rem; }
    .article dt { display: inline; color: var(--text); }
    .article dt::after { content: ": "; }
    .article dd { display: inline; }
    blockquote { margin-top: .35rem; padding: .45rem .75rem; border-left: 3px solid var(--good); background: var(--back); border-radius: 0 6px 6px 0; }
    details p { padding-top: .25rem; }
    details { margin-top: .45rem; font-size: .9rem; color: var(--soft); }
    summary { cursor: pointer; width: fit-content; }
    .suppressions { margin-top: 1rem; color: var(--soft); font-size: .9rem; }
    .suppressions ul { padding-left: 1.2rem; }
    footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }

    @media screen and (max-width: 56rem) {
      #filter { position: static; }
      #status { margin-left: 0; }
      .row { grid-template-columns: minmax(0, 1fr); }
      .line { padding: .1rem 1rem .1rem 2.6rem; }
      .line > span { position: relative; top: 0; }
      .line > span::before { left: -2.6rem; width: 1.9rem; }
      .notes { background: var(--paper); border: solid var(--line); border-width: 0 1px; padding: .5rem 1rem .75rem; }
      .row:last-child:has(.notes) .line { border-radius: 0; border-bottom-width: 0; }
      .row:last-child .notes { border-bottom-width: 1px; border-radius: 0 0 12px 12px; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media (forced-colors: active) { mark { background: Mark; color: MarkText; } }
    @media print {
      :root {
        color-scheme: light;
        --back: #ffffff; --paper: #ffffff; --text: #000000; --soft: #444c56; --line: #b8bfc8; --link: #1a4fb5;
        --error: #b3261e; --warning: #855000; --info: #1a4fb5; --good: #17653a; --on: #ffffff;
        --error-tint: #ffdfdb; --warning-tint: #ffeab8; --info-tint: #dbe7ff; --shade: transparent;
      }
      body { max-width: none; padding: 0; font-size: 10pt; }
      #filter, #files, details { display: none; }
      .row { display: block; }
      .line { padding: .05rem .6rem .05rem 2.25rem; break-after: avoid; break-inside: avoid; }
      .line > span { position: relative; top: 0; }
      .line > span::before { left: -2.25rem; width: 1.6rem; }
      .notes, .whole { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
      .notes { border: solid var(--line); border-width: 0 1px; padding: .25rem .75rem .75rem; }
      .row:last-child:has(.notes) .line { border-radius: 0; border-bottom-width: 0; padding-bottom: .1rem; }
      .row:last-child .notes { border-bottom-width: 1px; border-radius: 0 0 12px 12px; }
      .card { break-inside: avoid; box-shadow: none; font-size: 9pt; padding: .5rem .7rem; }
      h2 { break-after: avoid; }
    }

    """#
}
