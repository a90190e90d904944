using System.Collections.Immutable;
using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Rendering.Data;

/// <summary>
/// The figures as a workbook: a sheet with the columns of the CSV, in which numbers are numbers and all else is text whatever it looks like,
/// and a sheet that explains columns, units, sources and the exchange rate.
/// </summary>
internal static class FiguresXlsx
{
    /// <summary>More characters in a cell and Excel calls the file damaged.</summary>
    private const int MostCharacters = 32_767;

    /// <summary>More decimals than this are only those of a division that never ends.</summary>
    private const int MostDecimals = 10;

    /// <summary>Half a screen.</summary>
    private const int Widest = 60;

    private static readonly SpreadCheetahOptions Options = new()
    {
        // Title and author would come with the time of writing.
        DocumentProperties = null,
    };

    public static byte[] Render(FigureTable table, Model.Site site)
    {
        using var stream = new MemoryStream();
        // The package knows only this way to write; nothing is ever waited for in memory.
        WriteAsync(stream, table, site).GetAwaiter().GetResult();
        byte[] workbook = stream.ToArray();
        ZipTimes.Fix(workbook);
        return workbook;
    }

    private static async Task WriteAsync(Stream stream, FigureTable table, Model.Site site)
    {
        Spreadsheet workbook = await Spreadsheet.CreateNewAsync(stream, Options).ConfigureAwait(false);
        await using (workbook.ConfigureAwait(false))
        {
            StyleId bold = workbook.AddStyle(new Style { Font = { Bold = true } });
            await WriteFiguresAsync(workbook, table, bold).ConfigureAwait(false);
            await WriteNotesAsync(workbook, NotesOf(table, site), bold).ConfigureAwait(false);
            await workbook.FinishAsync().ConfigureAwait(false);
        }
    }

    private static async Task WriteFiguresAsync(Spreadsheet workbook, FigureTable table, StyleId bold)
    {
        string[] header = [.. table.Columns.Select(c => c.Id)];
        WorksheetOptions sheet = Widths([header, .. table.Rows]);
        sheet.FrozenRows = 1;
        sheet.FrozenColumns = 1;
        string lastColumn = SpreadsheetUtility.GetColumnName(header.Length);
        sheet.AutoFilter = new AutoFilterOptions(FormattableString.Invariant($"A1:{lastColumn}{table.Rows.Length + 1}"));
        await workbook.StartWorksheetAsync("Figures 数据", sheet).ConfigureAwait(false);
        await workbook.AddHeaderRowAsync(header, bold).ConfigureAwait(false);
        var cells = new Cell[header.Length];
        var styles = new Dictionary<int, StyleId>();
        foreach (string[] row in table.Rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                cells[i] = table.Columns[i].Type switch
                {
                    ColumnType.Number => NumberCell(row[i]),
                    ColumnType.Integer => new Cell(row[i].Length == 0 ? null : int.Parse(row[i], CultureInfo.InvariantCulture)),
                    _ => TextCell(row[i]),
                };
            }
            await workbook.AddRowAsync(cells).ConfigureAwait(false);
        }

        // With the decimals of the source, zeros included (S4-04), and in full: Excel would write 1.6635E+11.
        Cell NumberCell(string text)
        {
            decimal number = decimal.Parse(text, CultureInfo.InvariantCulture);
            int decimals = Math.Min(MostDecimals, (int)number.Scale);
            if (!styles.TryGetValue(decimals, out StyleId? style))
            {
                string format = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
                style = workbook.AddStyle(new Style { Format = NumberFormat.Custom(format) });
                styles.Add(decimals, style);
            }
            return new Cell(number, style);
        }
    }

    private static async Task WriteNotesAsync(Spreadsheet workbook, string[][] notes, StyleId bold)
    {
        await workbook.StartWorksheetAsync("Notes 说明", Widths(notes)).ConfigureAwait(false);
        bool isHead = true;
        foreach (string[] row in notes)
        {
            StyleId? style = isHead ? bold : null;
            await workbook.AddRowAsync((Cell[])[.. row.Select(text => TextCell(text, style))]).ConfigureAwait(false);
            isHead = row.Length == 0;
        }
    }

    /// <summary>Tables below each other, with an empty row between: the first row of each is its head.</summary>
    private static string[][] NotesOf(FigureTable table, Model.Site site)
    {
        (RateNote rate, Licence licence) = (site.Settings.Rate, site.Settings.Licence);
        return
        [
            [site.Settings.Title.Zh, site.Settings.Title.En],
            [site.Settings.Description.Zh, site.Settings.Description.En],
            .. licence is { Name: { Zh.Length: 0, En.Length: 0 } }
                ? (string[][])[]
                :
                [
                    [licence.Name.Zh, licence.Name.En, licence.Url],
                ],
            [],
            ["字段 Column", "名称", "Name", "含义", "Meaning"],
            .. table.Columns.Select(c => (string[])[c.Id, c.Title.Zh, c.Title.En, c.Meaning.Zh, c.Meaning.En]),
            [],
            ["单位 Unit", "中文", "English", "符号 Symbol"],
            .. table.Units.Select(u => (string[])[u.Id, u.Chinese.FirstOrDefault(""), u.English.Other, u.TableEnglish]),
            [],
            ["出处 Source", "标题", "Title", "发布者", "Publisher", "日期 Date", "网址 URL"],
            .. site.Sources.Select(s => (string[])[s.Id, s.Title.Zh, s.Title.En, s.Publisher.Zh, s.Publisher.En, s.Published, s.Url]),
            [],
            ["汇率 CNY per USD", "年份 Year", "来源", "Source"],
            [
                rate.Rate.CnyPerUsd.ToString(CultureInfo.InvariantCulture),
                rate.Period.ToString(CultureInfo.InvariantCulture),
                rate.Source.Zh,
                rate.Source.En,
            ],
        ];
    }

    private static Cell TextCell(string text, StyleId? style = null) =>
        new(
            text.Length switch
            {
                0 => null,
                > MostCharacters => text[..(MostCharacters - 1)] + "…",
                _ => text,
            },
            style
        );

    /// <summary>Each column as wide as its longest text, but not too wide to see others beside it.</summary>
    private static WorksheetOptions Widths(IReadOnlyCollection<string[]> rows)
    {
        var sheet = new WorksheetOptions();
        for (int i = 0; i < rows.Max(r => r.Length); i++)
        {
            sheet.Column(i + 1).Width = Math.Clamp(rows.Max(r => i < r.Length ? Width(r[i]) : 0) + 2, 8, Widest);
        }
        return sheet;
    }

    /// <summary>In Latin characters: a Chinese one is as wide as two.</summary>
    private static int Width(string text)
    {
        int width = text.Length;
        for (int i = 0; i < text.Length && width < Widest; i++)
        {
            width += text[i] >= '\u2E80' ? 1 : 0;
        }
        return width;
    }
}
