using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Reading;

/// <summary>Files that are no honest text: one complaint each, never an exception.</summary>
public sealed class SourceReaderTests
{
    private const string Page = "input/tasks/opening-up/zh.md";

    private static Diagnostic Only(SiteTest site) => Assert.Single(site.Build().Diagnostics, d => d.Severity == Severity.Error);

    [Fact]
    public void Bytes_that_are_no_UTF8_are_named_with_their_place()
    {
        Diagnostic diagnostic = Only(new SiteTest().With("input/glossary.yml", [.. "terms:\n# "u8, 0xC0, 0xD6, .. "\n"u8]));
        Assert.Equal(("invalid-utf8", (2, 3)), (diagnostic.Code, diagnostic.Span.Position));
    }

    [Fact]
    public void A_private_use_character_is_named_with_its_code_point()
    {
        Diagnostic diagnostic = Only(new SiteTest().With("input/glossary.yml", "terms:\n# \uE81A\n"));
        Assert.Equal("private-use-character", diagnostic.Code);
        Assert.StartsWith("U+E81A", diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_use_character_of_plane_15_is_found_too() =>
        Assert.StartsWith(
            "U+F0000",
            Only(new SiteTest().With("input/glossary.yml", "terms:\n# \U000F0000\n")).Message.En,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_NUL_means_that_the_file_is_no_text() =>
        Assert.Equal("control-character", Only(new SiteTest().With("input/glossary.yml", "terms:\n# \0\n")).Code);

    [Fact]
    public void A_file_of_50_MB_is_refused_unread() =>
        Assert.Equal("file-too-large", Only(new SiteTest().With("input/tasks/opening-up/port.png", new byte[50 << 20])).Code);

    [Theory]
    [InlineData(FileKind.EscapingLink, "escaping-link")]
    [InlineData(FileKind.Unreadable, "unreadable-file")]
    public void A_file_that_is_not_opened_is_reported_once(object kind, string code)
    {
        var site = new SiteTest();
        var tree = new OddFile(site.Files, "input/tasks/opening-up/en.md", (FileKind)kind);
        Diagnostic[] errors =
        [
            .. SiteBuilder.Build(tree, new BuildOptions(), null, new StageLog()).Diagnostics.Where(d => d.Severity == Severity.Error),
        ];
        Assert.Equal(code, Assert.Single(errors).Code);
    }

    private sealed class OddFile(MemoryFileTree tree, string path, FileKind kind) : IFileTree
    {
        public IReadOnlyList<FileEntry> List() => [.. tree.List().Select(e => e.Path == path ? e with { Kind = kind } : e)];

        public byte[]? Read(string file) => tree.Read(file);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_do_not_matter()
    {
        var site = new SiteTest();
        string text = Encoding.UTF8.GetString(site.Files.Read(Page)!);
        string expected = site.Page("tasks/opening-up/index.html");
        Assert.Equal(
            expected,
            site.With(Page, "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).Page("tasks/opening-up/index.html")
        );
    }

    [Fact]
    public void A_link_out_of_the_tree_is_not_followed()
    {
        string folder = Directory.CreateTempSubdirectory("site-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "root/input"));
        File.WriteAllText(Path.Combine(folder, "secret.md"), "secret");
        File.CreateSymbolicLink(Path.Combine(folder, "root/input/leak.md"), Path.Combine(folder, "secret.md"));
        File.CreateSymbolicLink(Path.Combine(folder, "root/input/nowhere.md"), Path.Combine(folder, "missing.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "root/input/loop"), Path.Combine(folder, "root"));

        IReadOnlyList<FileEntry> entries = new DiskFileTree(Path.Combine(folder, "root"), "input").List();

        Assert.Equal(
            [("input/leak.md", FileKind.EscapingLink), ("input/loop", FileKind.EscapingLink), ("input/nowhere.md", FileKind.Unreadable)],
            entries.Select(e => (e.Path, e.Kind))
        );
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Windows_line_breaks_become_plain_ones_and_rare_characters_stay()
    {
        var site = new SiteTest();
        string page = Encoding.UTF8.GetString(site.Files.Read("input/tasks/opening-up/zh.md")!);
        site.With(
            "input/tasks/opening-up/zh.md",
            page.Replace("小城", "小\u2028城\u0085", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)
        );
        Assert.Contains("小\u2028城\u0085要把港口建好", site.Page("tasks/opening-up/index.html"), StringComparison.Ordinal);
    }
}
