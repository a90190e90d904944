namespace Yueqing.Site.Deploying.Report;

/// <summary>How the report of a release looks: one column on a phone, both languages side by side above; by day, by night, on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --line: light-dark(#d9d2c2, #32424a); --mute: light-dark(#556468, #a3b0b3); --accent: light-dark(#b23c26, #ee8a74); --paper: light-dark(#faf7f0, #10191d); --card: light-dark(#fffdf8, #17242a); --ink: light-dark(#16262c, #efe9dc); --new: light-dark(#d7ead9, #1e4a33); --old: light-dark(#f6dcc9, #57301f); }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 5rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .5rem; }
        h2 { font-size: 1.15rem; margin: 3rem 0 1rem; border-top: 3px solid var(--ink); padding-top: .75rem; }
        h2 small { font-size: .875rem; font-weight: 400; color: var(--mute); margin-inline-start: .5rem; }
        h3 { font-size: 1rem; margin: 0; }
        h4 { font-size: .875rem; font-weight: 400; color: var(--mute); margin: 1.25rem 0 .25rem; }
        p { margin: 0; }
        a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .2em; }
        .mute { color: var(--mute); font-size: .875rem; }
        .place { display: inline-block; color: var(--mute); font: .8125rem/1.6 ui-monospace, Menlo, Consolas, monospace; }
        nav { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); margin: 1.5rem 0 0; }
        nav a { display: block; padding: .75rem .875rem; border: 1px solid var(--line); background: var(--card); text-decoration: none; }
        nav .mute { font-size: .8125rem; }
        nav b { display: block; font-size: 1.0625rem; }
        .figure { border: 1px solid var(--line); background: var(--card); padding: 1rem 1.25rem; margin: 0 0 1rem; break-inside: avoid; }
        .edit { display: grid; gap: .25rem 1.5rem; border-top: 1px solid var(--line); margin-top: .75rem; padding-top: .75rem; }
        .edit dt { color: var(--mute); font-size: .875rem; }
        .edit dd, dl { margin: 0; }
        .side::before { content: attr(data-name); display: block; color: var(--mute); font-size: .75rem; }
        del, ins { padding: .0625rem .3125rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
        del { background: var(--old); text-decoration-thickness: 1px; }
        ins { background: var(--new); text-decoration: none; font-weight: 600; }
        .value del, .value ins { font-size: 1.1875rem; font-variant-numeric: tabular-nums; }
        .none { color: var(--mute); font-style: normal; font-size: .875rem; }
        ul { list-style: none; margin: 0; padding: 0; }
        li { display: grid; gap: 0 1.5rem; padding: .5rem 0 .5rem 1.5rem; border-bottom: 1px solid var(--line); break-inside: avoid; position: relative; }
        li::before { position: absolute; top: .5rem; inset-inline-start: 0; color: var(--accent); font-weight: 600; content: "~"; }
        .added li::before { content: "+"; }
        .removed li::before { content: "−"; }
        .removed .name { text-decoration: line-through 1px; color: var(--mute); }
        .gallery { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); }
        .gallery article { border: 1px solid var(--line); background: var(--card); padding: .75rem; break-inside: avoid; }
        .shots { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; margin-top: .5rem; }
        .shots .alone { grid-column: 1 / -1; }
        figure { margin: 0; }
        figcaption { color: var(--mute); font-size: .75rem; }
        img { display: block; width: 100%; height: 11rem; object-fit: contain; background: light-dark(#ece6d8, #0b1215); }
        @media (min-width: 48rem), print { .edit { grid-template-columns: 6rem 1fr 1fr; } li { grid-template-columns: 1fr 1fr; } li.wide { grid-template-columns: 1fr; } }
        @media print { :root { color-scheme: light; } body { max-width: none; padding: 0; background: none; font-size: 10pt; } nav { display: none; } del, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; } h2 { break-after: avoid; } }
        """;
}
