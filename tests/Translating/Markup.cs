using CsCheck;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Tests.Translating;

/// <summary>Random inline markup: every sign that Markdown, XML or a PO file cares about, rare characters, nested pairs.</summary>
internal static class Markup
{
    public static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf(
            "乐清",
            "清",
            "A port",
            "5 < 6 & 7 > 2",
            "&amp; &#42;",
            "snake_case",
            "C:\\dir",
            "a\\*b",
            "*",
            "**",
            "_x_",
            "[link](url)",
            "{gdp}",
            "{",
            "}",
            "`",
            "|",
            "!",
            "# one",
            "- item",
            "+",
            "1. first",
            "12) next",
            "> quote",
            "~~~",
            "===",
            "---",
            ": term",
            "<b>",
            "</g>",
            "]]>",
            "<!--",
            "\"quoted\"",
            "“1310”",
            "\\n",
            "\\",
            "a\nb",
            "line\n- two",
            "\uFFFC",
            "𫓧㛃䶮𬭊\U0002EBF0",
            "\u0085",
            "\u00A0",
            "\u2028",
            "#",
            "C #"
        ),
        Gen.String[Gen.Char[' ', '~'], 0, 8],
        Gen.String[Gen.OneOf([.. "清乐*_[](){}<>!`\\#+-=~|&;:.1 \nax。"]), 0, 12]
    );

    private static readonly Gen<InlinePiece> Placeholders = Gen.OneOf<InlinePiece>(
        Gen.OneOf("{gdp}", "{grain-area}").Select(InlinePiece (raw) => new InlinePiece.Placeholder(1, PlaceholderKind.Figure, raw, "")),
        Gen.OneOf("`code`", "`` a`b ``").Select(InlinePiece (raw) => new InlinePiece.Placeholder(1, PlaceholderKind.Code, raw, "")),
        Gen.OneOf("<https://example.com/a?b=1&c=2>", "<a@example.com>")
            .Select(InlinePiece (raw) => new InlinePiece.Placeholder(1, PlaceholderKind.Autolink, raw, "")),
        Gen.Const("[^note]").Select(InlinePiece (raw) => new InlinePiece.Placeholder(1, PlaceholderKind.Footnote, raw, ""))
    );

    // Emphasis stands between blanks and around letters, where Markdown can always hold it.
    private static readonly Gen<InlinePiece[]> Pairs = Gen.OneOf(
        from mark in Gen.OneOf("*", "_", "**", "__")
        from inside in Words
        let kind = mark.Length == 2 ? SpanKind.Strong : SpanKind.Emphasis
        select Pair(kind, mark, mark, [new InlinePiece.Text($"x{inside}x")], " "),
        from close in Gen.OneOf("](../data/)", "](https://example.com/ \"A title\")", "](<a b>)", "][ref]")
        from inside in Gen.OneOf(
            Words.Where(w => w.Trim().Length > 0).Select(InlinePiece (w) => new InlinePiece.Text($"x{w}")),
            Placeholders.Where(p => p is InlinePiece.Placeholder { Kind: not (PlaceholderKind.Autolink or PlaceholderKind.Footnote) })
        )
        select Pair(SpanKind.Link, "[", close, [inside], " "),
        from inside in Words
        select Pair(SpanKind.Image, "![", "](view.jpg)", [new InlinePiece.Text(inside)], "")
    );

    public static readonly Gen<InlineMarkup> Any =
        from parts in Gen.OneOf(
            Words.Select(w => (InlinePiece[])[new InlinePiece.Text(w)]),
            Placeholders.Select(p =>
                (InlinePiece[])[p, new InlinePiece.Text(p is InlinePiece.Placeholder { Kind: PlaceholderKind.Code } ? "x" : "")]
            ),
            Pairs
        ).Array[0, 6]
        select new InlineMarkup(parts.SelectMany((part, i) => part.Select(p => Shift(p, i * 10))));

    private static InlinePiece[] Pair(SpanKind kind, string open, string close, InlinePiece[] inside, string around) =>
        [
            new InlinePiece.Text(around),
            new InlinePiece.Open(2, kind, open),
            .. inside,
            new InlinePiece.Close(2, close),
            new InlinePiece.Text(around),
        ];

    private static InlinePiece Shift(InlinePiece piece, int by) =>
        piece switch
        {
            InlinePiece.Open open => open with { Id = open.Id + by },
            InlinePiece.Close close => close with { Id = close.Id + by },
            _ => piece,
        };
}
