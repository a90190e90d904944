using Xunit;
using Yueqing.Site.Binding;
using Yueqing.Site.Checking;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Reading;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Tests.Checking;

/// <summary>What the owner of the names is shown: each term that is not settled, and where the Chinese uses it.</summary>
public sealed class TermUseTests
{
    [Fact]
    public void Lists_proposed_terms_with_every_use_and_counts_an_alias_as_its_term()
    {
        IReadOnlyList<TermUse> uses = Proposed(
            "terms:\n  - { zh: 港口, en: port, state: proposed }\n  - { zh: 小城, see: 港口 }\n  - { zh: 粮食, en: grain, state: approved }\n"
                + "  - { zh: 灯塔, en: lighthouse, state: proposed }\n"
        );
        Assert.Equal(["港口", "灯塔"], uses.Select(u => u.Term.Chinese));
        Assert.Equal(
            [
                "input/home/zh.md:2",
                "input/site.yml:1",
                "input/site.yml:2",
                "input/tasks/opening-up/zh.md:4",
                "input/tasks/opening-up/zh.md:6",
                "input/tasks/opening-up/zh.md:8",
                "input/tasks/opening-up/zh.md:8",
            ],
            uses[0].Places.Select(p => $"{p.Source.Path}:{p.Position.Line}").Order(StringComparer.Ordinal)
        );
        Assert.Empty(uses[1].Places);
    }

    private static IReadOnlyList<TermUse> Proposed(string glossary)
    {
        SiteTest site = new SiteTest().With("input/glossary.yml", glossary);
        var bag = new DiagnosticBag();
        var parallel = new ParallelOptions();
        SourceSet sources = SourceReader.Read(site.Files, parallel, bag);
        ParsedSet parsed = ParsedSet.Parse(sources, parallel, bag);
        BoundSite bound = SiteBinder.Bind(parsed, parallel, bag)!;
        return TermUse.Proposed(
            new CheckContext(
                bound,
                SiteTranslation.Of(bound.Site, parallel),
                new ContentLinks(bound.Site),
                AuthoredTexts.Of(sources, parsed),
                Release: false
            )
        );
    }
}
