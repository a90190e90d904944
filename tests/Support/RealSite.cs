using Yueqing.Site.Binding;
using Yueqing.Site.Checking;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Reading;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Tests.Support;

/// <summary>The site of this repository as it stands: a draft as long as the owner has values to supply.</summary>
internal static class RealSite
{
    private static readonly Lazy<BuildResult> Draft = new(() => Build(new BuildOptions()));

    private static readonly Lazy<CheckContext> Read = new(Bind);

    /// <summary>Built once for all tests that only read it.</summary>
    public static BuildResult Result => Draft.Value;

    /// <summary>What its files say, typed.</summary>
    public static Site.Model.Site Model => Read.Value.Site;

    /// <summary>What its checks are asked about.</summary>
    public static CheckContext Context => Read.Value;

    public static BuildResult Build(BuildOptions options) =>
        SiteBuilder.Build(new DiskFileTree(Repository.Root, "input", "theme"), options, folder: null, new StageLog());

    /// <summary>The text of one output file.</summary>
    public static string Page(string path)
    {
        Assert.NotNull(Result.Output);
        return System.Text.Encoding.UTF8.GetString(Result.Output.Find(path)?.Bytes ?? throw new ArgumentException(path));
    }

    private static CheckContext Bind()
    {
        var bag = new DiagnosticBag();
        var parallel = new ParallelOptions();
        SourceSet sources = SourceReader.Read(new DiskFileTree(Repository.Root, "input", "theme"), parallel, bag);
        ParsedSet parsed = ParsedSet.Parse(sources, parallel, bag);
        BoundSite bound = SiteBinder.Bind(parsed, parallel, bag)!;
        return new CheckContext(
            bound,
            SiteTranslation.Of(bound.Site, parallel),
            new ContentLinks(bound.Site),
            AuthoredTexts.Of(sources, parsed),
            Release: false
        );
    }
}
