using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Tests.Specs;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Translating;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Tests.Translating;

/// <summary>Whole files as they go out: <c>Expected/</c> shows what a translator's tool is given.</summary>
public sealed class ExportTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Translating/Expected");

    private static IEnumerable<(InlineMarkup, InlineMarkup)> Memory =>
        Samples
            .Units.Where(u => u.State == BlockState.Current)
            .Select(u => (u.Source, u.Target!))
            .Append((Samples.Parse("**a**{gdp}"), Samples.Parse("{gdp} **b**")));

    [Theory]
    [InlineData("units.xlf")]
    [InlineData("units-for-omegat.xlf")]
    [InlineData("units.po")]
    [InlineData("memory.tmx")]
    [InlineData("glossary.tbx")]
    [InlineData("glossary.txt")]
    public void Goes_out_as_expected(string file)
    {
        string actual = file switch
        {
            "units.xlf" => XliffWriter.Write(Samples.Units),
            "units-for-omegat.xlf" => XliffWriter.Write(Samples.Units, forOmegaT: true),
            "units.po" => PoWriter.Write(Samples.Units),
            "memory.tmx" => TmxWriter.Write(Memory),
            "glossary.tbx" => TbxWriter.Write(Samples.Glossary),
            _ => OmegaTGlossary.Write(Samples.Glossary),
        };
        string path = Path.Combine(Folder, file);
        if (SpecAcceptance.IsOn)
        {
            File.WriteAllText(path, actual);
        }
        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void A_control_character_is_reported_and_the_file_is_sound_all_the_same()
    {
        ExchangeUnit unit = Samples.Units[0] with { Source = InlineMarkup.OfText("乐\u0007清\uFFFE") };
        var bag = new DiagnosticBag();
        ExportCheck.Report([unit, Samples.Units[1]], bag);
        Diagnostic diagnostic = Assert.Single(bag.ToSorted());
        Assert.Equal(("unexportable-character", "input/tasks/opening-up/zh.md"), (diagnostic.Code, diagnostic.Span.Source.Path));
        Assert.Contains("`title` (line 2) holds U+0007", diagnostic.Message.En, StringComparison.Ordinal);
        Assert.Empty(XliffStructure.Faults(XliffWriter.Write([unit])));
    }
}
