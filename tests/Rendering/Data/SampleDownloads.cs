using System.Collections.Immutable;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Data;

/// <summary>The downloads of the real site, and of a small one whose figures try to break what reads them.</summary>
internal static class SampleDownloads
{
    private static readonly Lazy<ImmutableArray<DataFile>> OfRealSite = new(() => Render(RealSite.Model));

    public static ImmutableArray<DataFile> Real => OfRealSite.Value;

    public static ImmutableArray<DataFile> Render(Site.Model.Site site) =>
        DataFiles.Render(site, new FigureTexts(site), new ParallelOptions());

    public static byte[] Bytes(this ImmutableArray<DataFile> files, string name) =>
        files.Single(f => f.File.Path == "data/" + name).File.Bytes;

    public static string Text(this ImmutableArray<DataFile> files, string name) => Encoding.UTF8.GetString(files.Bytes(name));

    /// <summary>The records of the CSV without its mark and head: each a dictionary by the names of the columns.</summary>
    public static List<Dictionary<string, string>> Records(this ImmutableArray<DataFile> files) =>
        Keyed(CsvReader.Read(files.Text("figures.csv")[1..]));

    public static List<Dictionary<string, string>> Keyed(List<string[]> rows) =>
        [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(p => p.First, p => p.Second))];

    /// <summary>Quotes, commas, line breaks, formulas, and texts that look like dates, times and numbers.</summary>
    public static Site.Model.Site Hostile()
    {
        Site.Model.Site real = RealSite.Model;
        Figure[] figures =
        [
            .. real.Home.Figures,
            Like("1-2", "=cmd()|'/c calc'!A0", "@sum \"so\",\nthen"),
            Like("march-5", "+加", "3e5"),
            Like("to-one", "1.7:1", "-minus; or, 5:3"),
            Like("true", "第2", "2024-03-05") with
            {
                Revision = new Revision(DayOrTime.TryParse("2024-03-05")!.Value, new("“抄”\r\n错", "= 1 + 1"), default),
                Definition = new("＝全角", "'quoted'\t"),
            },
        ];
        // The lists of a site are made when it is, so no copy by `with`.
        return new Site.Model.Site(
            real.Settings with
            {
                Publisher = real.Settings.Publisher with { Name = new("某“市”", "A \"city\"") },
                Published = new Located<BeijingTime>(BeijingTime.TryParse("2024-02-01 09:00")!.Value, default),
                BaseUrl = new Uri("https://site.example/city/"),
                Licence = new Licence(new("可自由使用", "Free to use"), "https://licence.example/"),
            },
            real.Units,
            real.Glossary,
            [.. real.Sources.Select(s => s with { Url = "https://site.example/source", Published = "2024-01-30" })],
            real.Home with
            {
                Figures = [.. figures],
            },
            real.Achievements,
            real.Tasks,
            real.Pages,
            real.Attachments
        );

        Figure Like(string id, string zh, string en) => real.Home.Figures[1] with { Id = id, Label = new(zh, en) };
    }
}
