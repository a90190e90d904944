using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Translating;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Tests.Translating;

/// <summary>One unit of every state and with every kind of markup; what the expected files in <c>Expected/</c> are made of.</summary>
internal static class Samples
{
    private const string Page = "input/tasks/opening-up/zh.md";

    public static ImmutableArray<ExchangeUnit> Units { get; } =
    [
        Unit(Page, "title", "乐清", null, BlockState.Missing, line: 2) with
        {
            MaxLength = 40,
        },
        Unit(Page, "port/heading", "港口 <能级> & “1310”", "The port", BlockState.Current, line: 9),
        Unit(
            Page,
            "port/1",
            "去年**生产总值**{gdp}，见[“优”](../../achievements/environment/ \"A \\\"title\\\"\")。增长很快。",
            null,
            BlockState.Missing,
            line: 11
        ) with
        {
            Notes = ["乐清湾 = Yueqing Bay", "{gdp} = 161.14 billion yuan"],
        },
        Unit(Page, "port/2", "去年，吞吐量增长{growth}。", "Throughput grew by {growth}.", BlockState.Stale, line: 13) with
        {
            PreviousSource = Parse("今年，吞吐量增长{growth}。"),
        },
        Unit(Page, "port/3", "第一行\n第二行\\\n`code` <https://example.com/?a=1&b=2>[^1]", null, BlockState.Missing, line: 15),
        Unit("input/home/zh.md", "title", "乐清", "Yueqing", BlockState.Unaccepted, line: 2),
        Unit("input/home/zh.md", "intro/1", "达到{gdp}。", "It reached {gdp}.", BlockState.FigureChanged, line: 7),
        Unit(
            "input/home/zh.md",
            "intro/2",
            "![乐清湾](bay.jpg)𫓧㛃䶮𬭊\U0002EBF0\uFFFC清",
            "![The bay](bay.jpg)",
            BlockState.Current,
            line: 9
        ),
        Unit("input/home/zh.md", "intro/3", "没有了。", "Gone.", BlockState.Orphan, line: 1),
    ];

    public static Glossary Glossary { get; } =
        new([
            Term("乐清湾", "Yueqing Bay", TermState.Approved, also: ["the bay"], forbidden: ["Leqing Bay"]) with
            {
                Gloss = new Localized<string>("乐清东南的海湾。", "The bay <southeast> of\tthe city."),
            },
            Term("地瓜经济", "sweet potato economy", TermState.Proposed, also: [], forbidden: []),
        ]);

    public static InlineMarkup Parse(string markdown) =>
        InlineMarkup.Parse(markdown, id => id == "gdp" ? "1611.4亿元 / 161.14 billion yuan" : null);

    private static ExchangeUnit Unit(string path, string id, string zh, string? en, BlockState state, int line) =>
        new(path, id, Parse(zh), en is null ? null : Parse(en), state, null, line, "en/tasks/opening-up/", [], null);

    private static Term Term(string zh, string en, TermState state, ImmutableArray<string> also, ImmutableArray<string> forbidden) =>
        new(
            zh,
            en,
            state,
            new Localized<string>("", ""),
            also,
            forbidden,
            Once: false,
            See: null,
            SourceText.Unreadable("input/glossary.yml").Whole
        );
}
