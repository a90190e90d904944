using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Yueqing.Site.Deploying;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Publishing.Report;

/// <summary>Two releases between which a little of everything happened.</summary>
internal static class Samples
{
    public static ReleasedFigure Grain { get; } =
        new(
            "grain-area",
            "tasks/rural-revitalization",
            new("粮食播种面积", "Grain-sown area"),
            new("31.7", "317,000"),
            new("万亩", "mu"),
            new("全年播种粮食作物的面积", "Area sown with grain over the year"),
            "input/tasks/rural-revitalization/topic.yml",
            12
        );

    public static ReleasedFigure Output { get; } =
        Grain with
        {
            Id = "output-value",
            Topic = "achievements/steady",
            Label = new("地区生产总值", "Gross domestic product"),
            Value = new("1663.5", "166.35"),
            Unit = new("亿元", "billion yuan"),
            Definition = new("", ""),
            File = "input/achievements/steady/topic.yml",
            Line = 8,
        };

    public static ReleaseRecord Live { get; } =
        Record(
            "20261120-093000-11111111",
            [Grain, Output, Output with { Id = "old-figure", Label = new("旧数据", "An old figure"), Line = 40 }],
            [new("开放强市", "a city strong through openness", "input/glossary.yml", 4), new("旧词", "old word", "input/glossary.yml", 9)],
            [
                ("index.html", "乐清2023", "a"),
                ("en/index.html", "Yueqing 2023", "b"),
                ("en/old/index.html", "Old page", "c"),
                ("about/index.html", "关于", "d"),
            ],
            [("assets/pictures/home-card-zh.png", "1"), ("assets/pictures/home-card-en.png", "1"), ("assets/pictures/old.svg", "1")],
            [("data/figures.csv", "1"), ("data/figures.xlsx", "1"), ("files/old.pdf", "1"), ("data/figures.csv.br", "1")]
        );

    public static ReleaseRecord Next { get; } =
        Record(
            "20261126-103127-3f2a9c01",
            [
                Grain with
                {
                    Value = new("32.1", "321,000"),
                    Definition = new("全年播种粮食作物的面积，含复种", "Area sown with grain over the year"),
                    Line = 14,
                },
                Output with
                {
                    Label = new("生产总值", "GDP"),
                    Unit = new("亿元", "CNY billion"),
                    Definition = new("按当年价格计算", "At current prices"),
                },
                Grain with
                {
                    Id = "port-throughput",
                    Label = new("港口吞吐量", "Port throughput"),
                    Value = new("2100", "21 million"),
                    Unit = new("万吨", "tonnes"),
                    Line = 30,
                },
            ],
            [new("开放强市", "a city made strong by openness", "input/glossary.yml", 4), new("新词", "new word", "input/glossary.yml", 11)],
            [
                ("index.html", "乐清2023", "a2"),
                ("en/index.html", "Yueqing in 2023", "b2"),
                ("en/new page/index.html", "A page with <b>signs</b> & \"quotes\"", "e"),
                ("about/index.html", "关于", "d"),
            ],
            [("assets/pictures/home-card-zh.png", "2"), ("assets/pictures/home-card-en.png", "1"), ("assets/pictures/new.svg", "1")],
            [("data/figures.csv", "2"), ("data/figures.xlsx", "1"), ("files/new.pdf", "1"), ("data/figures.csv.br", "2")]
        );

    public static ReleaseRecord Record(
        string id,
        ImmutableArray<ReleasedFigure> figures,
        ImmutableArray<ReleasedTerm> terms,
        (string Path, string Title, string Text)[] pages,
        (string Name, string Version)[] pictures,
        (string Path, string Text)[] downloads
    ) =>
        new(
            id,
            new DateTimeOffset(2026, 11, int.Parse(id.AsSpan(6, 2), null), 10, 31, 0, TimeSpan.FromHours(8)),
            "王编辑 <wang@example.gov.cn>",
            "3f2a9c01",
            [
                .. pages
                    .Select(p => File(p.Path, p.Text, CacheClass.Page))
                    .Concat(pictures.Select(p => File(Versioned(p.Name, p.Version), p.Name + p.Version, CacheClass.Immutable)))
                    .Concat(downloads.Select(d => File(d.Path, d.Text, CacheClass.Data)))
                    .OrderBy(f => f.Path, StringComparer.Ordinal),
            ],
            new ReleaseContents(
                new Uri("https://www.example.gov.cn/2023/"),
                figures,
                terms,
                [.. pages.Select(p => new ReleasedPage(p.Path, p.Title))],
                [.. pictures.Select(p => new ReleasedPicture(p.Name, Versioned(p.Name, p.Version)))]
            )
        );

    private static string Versioned(string name, string version) =>
        $"{Path.ChangeExtension(name, null)}.{version}{Path.GetExtension(name)}";

    private static PublishedFile File(string path, string text, CacheClass cache)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new PublishedFile(path, hash, hash, text.Length, "text/plain", PublishedHeaders.CacheControlOf(cache), null, cache);
    }
}
