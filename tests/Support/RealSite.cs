using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Tests.Support;

/// <summary>The site of this repository.</summary>
internal static class RealSite
{
    private static readonly Lazy<BuildResult> Draft = new(() => Build(new BuildOptions()));

    /// <summary>Built once for all tests that only read it.</summary>
    public static BuildResult Result => Draft.Value;

    public static BuildResult Build(BuildOptions options) =>
        SiteBuilder.Build(new DiskFileTree(Repository.Root, "input", "theme"), options, folder: null, new StageLog());

    /// <summary>The text of one output file.</summary>
    public static string Page(string path)
    {
        Assert.NotNull(Result.Output);
        return System.Text.Encoding.UTF8.GetString(Result.Output.Find(path)?.Bytes ?? throw new ArgumentException(path));
    }
}
