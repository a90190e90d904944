using System.Collections.Immutable;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Data;

/// <summary>A file that the data page offers.</summary>
/// <param name="Format">As people call it: CSV.</param>
/// <param name="HoldsFigures">Else it only describes those that do.</param>
internal sealed record DataFile(OutputFile File, string Format, bool HoldsFigures)
{
    /// <summary>Whether it is the table that the data package describes column by column.</summary>
    public bool IsTable { get; init; }
}

/// <summary>All files of the data page (S6-11, S8-05), the most asked for first. Their addresses never change; another year is another site.</summary>
internal static class DataFiles
{
    public const string SchemaName = "figures.schema.json";

    public static ImmutableArray<DataFile> Render(Model.Site site, FigureTexts texts, ParallelOptions parallel)
    {
        var table = new FigureTable(site, texts);
        DataFile? csv = null;
        DataFile? xlsx = null;
        DataFile? json = null;
        Parallel.Invoke(
            parallel,
            () => xlsx = Figures("figures.xlsx", "XLSX", FiguresXlsx.Render(table, site)),
            () => json = Figures("figures.json", "JSON", FiguresJson.Render(table, site)),
            () => csv = Figures("figures.csv", "CSV", FiguresCsv.Render(table)) with { IsTable = true }
        );
        ImmutableArray<DataFile> figures = [csv!, xlsx!, json!];
        return
        [
            .. figures,
            Description(SchemaName, "JSON Schema", FiguresSchema.Render(table)),
            Description("datapackage.json", "Data Package", DataPackage.Render(table, site, figures)),
        ];
    }

    private static DataFile Figures(string name, string format, byte[] bytes) => new(FileOf(name, bytes), format, HoldsFigures: true);

    private static DataFile Description(string name, string format, byte[] bytes) => new(FileOf(name, bytes), format, HoldsFigures: false);

    private static OutputFile FileOf(string name, byte[] bytes) => new("data/" + name, bytes, CacheClass.Data, "input");
}
