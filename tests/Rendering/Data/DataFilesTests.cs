using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using NJsonSchema;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Data;

/// <summary>All formats say the same, and what describes them is true.</summary>
public sealed class DataFilesTests
{
    public static TheoryData<string> Sites => ["real", "hostile"];

    private static ImmutableArray<DataFile> Of(string site) =>
        site == "real" ? SampleDownloads.Real : SampleDownloads.Render(SampleDownloads.Hostile());

    [Theory]
    [MemberData(nameof(Sites))]
    public void Json_holds_the_cells_of_the_csv(string site)
    {
        ImmutableArray<DataFile> files = Of(site);
        using var json = JsonDocument.Parse(files.Bytes("figures.json"));
        List<Dictionary<string, string>> records = files.Records();
        Assert.Equal(records.Count, json.RootElement.GetProperty("figures").GetArrayLength());
        foreach (
            (JsonElement figure, Dictionary<string, string> record) in json.RootElement.GetProperty("figures").EnumerateArray().Zip(records)
        )
        {
            Assert.Equal(
                record.Where(c => c.Value.Length > 0),
                figure
                    .EnumerateObject()
                    .Select(p =>
                        KeyValuePair.Create(
                            p.Name,
                            p.Value.ValueKind == JsonValueKind.Number ? p.Value.GetRawText() : FiguresCsv.Harmless(p.Value.GetString()!)
                        )
                    )
            );
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_workbook_holds_the_cells_of_the_csv_with_numbers_as_numbers(string site)
    {
        ImmutableArray<DataFile> files = Of(site);
        List<string[]> sheet = XlsxReader.Read(files.Bytes("figures.xlsx"), 1);
        List<string[]> csv = CsvReader.Read(files.Text("figures.csv")[1..]);
        Assert.Equal(csv[0], sheet[0]);
        Assert.Equal(csv.Count, sheet.Count);
        HashSet<string> numbers = ["value", "period", "rank_year"];
        foreach ((string[] cells, string[] expected) in sheet.Zip(csv).Skip(1))
        {
            Assert.Equal(expected.Length, cells.Length);
            for (int i = 0; i < cells.Length; i++)
            {
                // XML has one kind of line break.
                string text = cells[i].Replace("\n", "", StringComparison.Ordinal);
                string wanted = expected[i].Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
                Assert.Equal(wanted, numbers.Contains(csv[0][i]) && text.Length > 0 ? text[1..] : FiguresCsv.Harmless(text));
                Assert.Equal(numbers.Contains(csv[0][i]) && text.Length > 0, text.StartsWith('#'));
            }
        }
        Assert.Contains(XlsxReader.Read(files.Bytes("figures.xlsx"), 2), row => row.SequenceEqual(["yuan", "元", "yuan", "CNY"]));
    }

    [Fact]
    public void The_workbook_tells_what_others_may_do_with_it() =>
        Assert.Contains(
            XlsxReader.Read(Of("hostile").Bytes("figures.xlsx"), 2),
            row => row.SequenceEqual(["可自由使用", "Free to use", "https://licence.example/"])
        );

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task The_schema_takes_the_json_and_no_other(string site)
    {
        ImmutableArray<DataFile> files = Of(site);
        JsonSchema schema = await JsonSchema.FromJsonAsync(files.Text("figures.schema.json"), TestContext.Current.CancellationToken);
        string json = files.Text("figures.json");
        Assert.Empty(schema.Validate(json));
        Assert.All(
            new (string Old, string New)[]
            {
                ("\"kind\": \"level\"", "\"kind\": \"niveau\""),
                ("\"bound\": \"exact\"", "\"bound\": \"\""),
                ("\"unit\": \"yuan\"", "\"unit\": \"guilder\""),
                ("\"period\": 2023", "\"period\": 2023.5"),
                ("\"label_zh\"", "\"label-zh\""),
                ("\"id\": \"gdp\"", "\"id\": \"GDP\""),
                ("\"cny_per_usd\"", "\"rate\""),
                ("\"value\": ", "\"value\": null, \"was\": "),
            },
            change => Assert.NotEmpty(schema.Validate(json.Replace(change.Old, change.New, StringComparison.Ordinal)))
        );
    }

    /// <summary>A file system and a clock leave their marks in archives: the bytes must not depend on when and where.</summary>
    [Fact]
    public void The_workbook_says_nothing_of_when_and_where_it_was_made()
    {
        byte[] workbook = SampleDownloads.Real.Bytes("figures.xlsx");
        Assert.Equal(workbook, SampleDownloads.Render(RealSite.Model).Bytes("figures.xlsx"));
        using var archive = new ZipArchive(new MemoryStream(workbook));
        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(archive.Entries, e => Assert.Equal(0, e.ExternalAttributes));
        Assert.DoesNotContain(archive.Entries, e => e.FullName.StartsWith("docProps", StringComparison.Ordinal));
        Assert.True(archive.Entries.Count >= 7);
    }

    [Fact]
    public void The_data_package_names_publisher_and_date_once_they_are_known()
    {
        string draft = SampleDownloads.Real.Text("datapackage.json");
        Assert.DoesNotContain("\"created\"", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("\"contributors\"", draft, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Of("hostile").Bytes("datapackage.json"));
        Assert.Equal("2024-02-01T09:00:00+08:00", json.RootElement.GetProperty("created").GetString());
        Assert.Equal("A \"city\" / 某“市”", json.RootElement.GetProperty("contributors")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void Downloads_are_called_after_the_site_and_say_how_large_they_are()
    {
        DataFile csv = SampleDownloads.Real[0];
        string size = $"{(csv.File.Length + 500) / 1000} KB";
        var page = RealSite.Page("en/data/index.html");
        Assert.Contains("href=\"../../data/figures.csv\" download=\"yueqing-2023-figures.csv\"", page, StringComparison.Ordinal);
        Assert.Contains($"Download CSV (every figure of 2023, {size})", page, StringComparison.Ordinal);
        Assert.Contains("download=\"yueqing-2023-home-report-1-en.png\"", RealSite.Page("en/report/index.html"), StringComparison.Ordinal);
    }
}
