using System.Globalization;
using Xunit;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Tests.Model.Quantities;

/// <summary>Runs Specs/quantities.yml, one test per case.</summary>
public sealed class QuantitySpecTests
{
    public static IEnumerable<TheoryDataRow<string>> Quantities => Rows(one => one.Fault is null);

    public static IEnumerable<TheoryDataRow<string>> Faults => Rows(one => one.Fault is not null);

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Quantity_is_read_and_written(string name)
    {
        var spec = QuantitySpec.Cases[name];
        var (quantity, fault) = Read(spec);
        Assert.Null(fault);
        Assert.NotNull(quantity);

        var scale = Enum.Parse<EnglishScale>(spec["scale"] ?? "Auto", ignoreCase: true);
        var chinese = QuantityWriter.Chinese(quantity);
        var english = QuantityWriter.English(quantity, UnitsForTests.Table, UnitsForTests.Rate, scale);

        Assert.Equal(spec["value"], quantity.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(spec["zh"] ?? spec.Text, chinese.Text);
        Assert.Equal(spec["parts"] ?? Parts(chinese), Parts(chinese));
        Assert.Equal(spec["en"], Spaced(english.Text + (english.Conversion == "" ? "" : $" ({english.Conversion})")));
        Assert.Equal(spec["table-zh"], Cells(QuantityWriter.ChineseTable(quantity)));
        Assert.Equal(spec["table-en"], Cells(QuantityWriter.EnglishTable(quantity, scale)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_is_found_at_its_place(string name)
    {
        var spec = QuantitySpec.Cases[name];
        var marked = spec["read"]!;
        var start = Math.Max(0, marked.IndexOf('['));
        var length = Math.Max(0, marked.IndexOf(']') - start - 1);
        var (quantity, fault) = Read(spec);

        Assert.Null(quantity);
        var piece = spec.Text.Substring(start, length);
        Assert.Equal(new QuantityFault(Enum.Parse<QuantityFaultKind>(spec.Fault!), start, length, spec["quotes"] ?? piece), fault);
    }

    private static QuantityReading Read(QuantityCase spec) =>
        QuantityReader.Read(spec.Text, UnitsForTests.Table, spec["unit"], spec["ratio"] == "true");

    private static IEnumerable<TheoryDataRow<string>> Rows(Func<QuantityCase, bool> which) =>
        QuantitySpec.Cases.Values.Where(which).Select(one => new TheoryDataRow<string>(one.Name) { TestDisplayName = one.Name });

    private static string Parts(WrittenQuantity q) => $"{q.Prefix}|{q.Number}|{q.Unit}|{q.Suffix}";

    private static string Cells(TableQuantity q) => $"{q.Value} | {q.Unit}".TrimEnd();

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');
}
