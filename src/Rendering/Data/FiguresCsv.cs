using System.Buffers;
using System.Globalization;
using System.Text;

namespace Yueqing.Site.Rendering.Data;

/// <summary>
/// The figures as CSV by RFC 4180, with a byte order mark, by which Excel in China knows UTF-8 (S6-11).
/// </summary>
internal static class FiguresCsv
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>What begins a formula in Excel or LibreOffice; the wide forms do so where Chinese is typed.</summary>
    private static readonly SearchValues<char> BeginsFormula = SearchValues.Create("=+-@＝＋－＠");

    public static byte[] Render(FigureTable table)
    {
        var csv = new StringBuilder("\uFEFF", 512 * (table.Rows.Length + 1));
        Append(csv, [.. table.Columns.Select(c => c.Id)]);
        foreach (string[] row in table.Rows)
        {
            Append(csv, row);
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>One record with its line break. A cell that a spreadsheet would run is disarmed.</summary>
    public static void Append(StringBuilder csv, ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            csv.Append(i == 0 ? "" : ",");
            string text = Harmless(cells[i]);
            if (text.AsSpan().ContainsAny(NeedsQuotes))
            {
                csv.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                csv.Append(text);
            }
        }
        csv.Append("\r\n");
    }

    /// <summary>
    /// A text that would be run as a formula gets an apostrophe before it, as OWASP advises against “CSV injection”: the only change that CSV
    /// makes to what JSON and the workbook hold, and the data package tells of it. Numbers are no formulas, also with a sign.
    /// </summary>
    public static string Harmless(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        bool isFormula =
            !start.IsEmpty
            && BeginsFormula.Contains(start[0])
            && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return isFormula ? "'" + text : text;
    }
}
