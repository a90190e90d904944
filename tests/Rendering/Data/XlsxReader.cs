using System.IO.Compression;
using System.Xml.Linq;

namespace Yueqing.Site.Tests.Rendering.Data;

/// <summary>The cells of a sheet as our workbooks write them: one element for each, texts inline.</summary>
internal static class XlsxReader
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static List<string[]> Read(byte[] workbook, int sheet)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using Stream part = archive.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open();
        return
        [
            .. XDocument
                .Load(part, LoadOptions.PreserveWhitespace)
                .Descendants(Main + "row")
                .Select(row => (string[])[.. row.Elements(Main + "c").Select(Text)]),
        ];
    }

    /// <summary>A number is told from a text by a sign before it, so that a test sees the difference.</summary>
    private static string Text(XElement cell) =>
        cell.Attribute("t")?.Value == "inlineStr" ? cell.Value
        : cell.Element(Main + "v") is { } number ? "#" + number.Value
        : "";
}
