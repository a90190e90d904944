using System.Globalization;
using System.Text;
using CsCheck;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Data;

/// <summary>The CSV, for people with Excel and for programs (S6-11).</summary>
public sealed class FiguresCsvTests
{
    private static readonly Gen<string[]> Cells = Gen.OneOf(
        Gen.OneOf(
            "",
            "\"",
            "\"\"",
            ",",
            "\r",
            "\n",
            "\r\n",
            "=cmd()",
            "-1",
            "-x",
            "+",
            "@",
            " =x",
            "\t@",
            "＝",
            "乐清",
            "1.7:1",
            "\U00020000"
        ),
        Gen.String[Gen.Char[" ,\"\r\n'=+-@;\tab1."], 0, 8]
    ).Array[1, 6];

    [Fact]
    public void Any_texts_come_back_but_for_the_apostrophe_before_a_formula() =>
        Cells
            .Array[1, 4]
            .Sample(records =>
            {
                var csv = new StringBuilder();
                foreach (string[] record in records)
                {
                    FiguresCsv.Append(csv, record);
                }
                List<string[]> read = CsvReader.Read(csv.ToString());
                Assert.Equal(records.Select(r => r.Select(FiguresCsv.Harmless)), read);
                Assert.All(
                    read.SelectMany(r => r)
                        .Select(cell => cell.Trim())
                        .Where(cell => cell.Length > 0 && "=+-@＝＋－＠".Contains(cell[0], StringComparison.Ordinal)),
                    cell => Assert.True(decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _), cell)
                );
            });

    [Theory]
    [InlineData("=cmd()", "'=cmd()")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" +1+1", "' +1+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("－1＋1", "'－1＋1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+3", "+3")]
    [InlineData("−3.2%", "−3.2%")]
    [InlineData("1=1", "1=1")]
    public void A_formula_gets_an_apostrophe_and_a_number_does_not(string text, string expected) =>
        Assert.Equal(expected, FiguresCsv.Harmless(text));

    [Fact]
    public void Excel_in_China_sees_a_byte_order_mark_and_everyone_sees_every_figure_in_the_order_of_the_site()
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], SampleDownloads.Real.Bytes("figures.csv").Take(3));
        Assert.Equal(
            RealSite.Model.Topics.SelectMany(t => t.Figures).Select(f => f.Id),
            SampleDownloads.Real.Records().Select(r => r["id"])
        );
    }

    [Fact]
    public void Every_value_is_the_exact_decimal_and_every_text_has_ordinary_spaces()
    {
        foreach (Dictionary<string, string> record in SampleDownloads.Real.Records())
        {
            Figure figure = RealSite.Model.Figures[record["id"]].Figure;
            Assert.Equal(figure.Quantity.Value.ToString(CultureInfo.InvariantCulture), record["value"]);
            Assert.Equal(figure.Quantity.Unit.Id, record["unit"]);
            Assert.Equal(figure.Quantity.Written.ToString(), record["text_zh"]);
            Assert.Contains(figure.Quantity.Written.ToString().TrimStart('−'), record["source_text"], StringComparison.Ordinal);
        }
        Assert.DoesNotContain("\u00A0", SampleDownloads.Real.Text("figures.csv"), StringComparison.Ordinal);
    }
}
