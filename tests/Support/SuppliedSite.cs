using System.Text;
using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Support;

/// <summary>
/// The site of this repository as it will go out: a release with every value that only the owner has, made up. It is what outsiders judge, so the tests
/// of pages (<see cref="RealPages"/>), of the browser and of other people's tools look at this one; the draft is <see cref="RealSite"/>.
/// </summary>
internal static class SuppliedSite
{
    private static readonly Lazy<Dictionary<string, byte[]>> Draft = new(() =>
    {
        var disk = new DiskFileTree(Repository.Root, "input", "theme");
        return disk.List().ToDictionary(f => f.Path, f => disk.Read(f.Path)!, StringComparer.Ordinal);
    });

    private static readonly Lazy<BuildResult> Built = new(() => Build(Files()));

    private static readonly MemoryPictureStore Pictures = new();

    /// <summary>A release of other files; pictures that have been drawn before are not drawn again.</summary>
    public static BuildResult Build(MemoryFileTree files) =>
        SiteBuilder.Build(files, new BuildOptions(Release: true), folder: null, new StageLog(), Pictures);

    public static Uri Base { get; } = new("https://www.example.gov.cn/a/b/");

    /// <summary>Built once for all tests that only read it.</summary>
    public static BuildResult Result => Built.Value;

    public static OutputSet Output =>
        Result.Output ?? throw new InvalidOperationException(string.Join('\n', Result.Diagnostics.Select(d => d.Message.En)));

    public static string Text(string path) => Encoding.UTF8.GetString(Output.Find(path)!.Bytes);

    /// <summary>The same input with a theme that draws none, for tests that build it again.</summary>
    public static MemoryFileTree WithoutPictures()
    {
        MemoryFileTree files = Files();
        foreach (string path in Draft.Value.Keys.Where(p => p.EndsWith(".scene", StringComparison.Ordinal)))
        {
            files.Remove(path);
        }
        return files;
    }

    /// <summary>The input with all made-up values but one.</summary>
    public static MemoryFileTree Files(string? without = null)
    {
        var files = new MemoryFileTree([]);
        foreach ((string path, byte[] bytes) in Draft.Value)
        {
            files.Set(path, bytes);
        }
        foreach (SuppliedValue value in SuppliedValue.All.Where(v => v.Name != without))
        {
            string text = Encoding.UTF8.GetString(files.Read(value.File)!);
            Assert.Matches(value.Empty, text);
            files.Set(value.File, value.Empty.Replace(text, value.Filled));
        }
        return files;
    }
}
