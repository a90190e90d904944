using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model.Numbers;
using Yueqing.Site.Parsing;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Model.Numbers;

/// <summary>Specs/number-triples.yml: each wrong translation is rejected as what it is, each right one accepted.</summary>
public sealed class NumberTriplesTests
{
    private static readonly NumberContext Context = new(new NumberNames(RealSite.Model.Glossary), RealSite.Model.Settings.Rate.Rate);

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Triples()
    {
        var path = Path.Combine(Repository.Root, "tests/Specs/number-triples.yml");
        var groups = YamlParser.Parse(new SourceText("number-triples.yml", File.ReadAllText(path)), new DiagnosticBag())!;
        return from @group in groups.Entries
            from YamlMap triple in ((YamlList)@group.Value).Items
            select new TheoryDataRow<string, string, string, string>(
                Text(triple, "zh"),
                Text(triple, "wrong"),
                Text(triple, "right"),
                Text(triple, "code")
            );
    }

    [Theory]
    [MemberData(nameof(Triples))]
    public void Wrong_is_rejected_and_right_accepted(string zh, string wrong, string right, string code)
    {
        Assert.Equal("", Faults(zh, right));
        Assert.Equal(code, Faults(zh, wrong));
    }

    private static string Faults(string zh, string en) =>
        string.Join(' ', NumberComparison.Compare(zh, en, Context).Select(f => Code(f.Fault)).Distinct());

    private static string Code(NumberFault fault) =>
        fault switch
        {
            NumberFault.Mismatch => "number-mismatch",
            NumberFault.Missing => "number-missing",
            NumberFault.PercentOrPoints => "percent-or-points",
            NumberFault.VisitsOrPeople => "visits-or-people",
            NumberFault.MultipleOffByOne => "multiple-off-by-one",
            NumberFault.BoundLost => "bound-lost",
            NumberFault.CurrencyMissing => "currency-missing",
            _ => "rank-incomplete",
        };

    private static string Text(YamlMap map, string key) => ((YamlScalar)map.Find(key)!.Value).Value;
}
