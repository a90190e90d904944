using System.Text;
using Yueqing.Site.Cli;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Tests.Support;

/// <summary>Given these files over a minimal valid site, build; then ask for pages and messages.</summary>
internal sealed class SiteTest
{
    private static readonly Lazy<Dictionary<string, string>> Minimal = new(ReadMinimal);

    private static readonly Lazy<Dictionary<string, byte[]>> Pictures = new(ReadPictures);

    public MemoryFileTree Files { get; init; } = new(Minimal.Value);

    public BuildOptions Options { get; set; } = new();

    public SiteTest With(string path, string text)
    {
        Files.Set(path, text);
        return this;
    }

    public SiteTest With(string path, byte[] bytes)
    {
        Files.Set(path, bytes);
        return this;
    }

    /// <summary>Replaces a text of a file, which must be there.</summary>
    public SiteTest Edit(string path, string old, string replacement)
    {
        string text = Encoding.UTF8.GetString(Files.Read(path)!);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public SiteTest Without(string path)
    {
        Files.Remove(path);
        return this;
    }

    /// <summary>Adds what a picture needs besides its own <c>.scene</c> file: the fonts of the real theme, tokens for them, one
    /// icon, and a figure of every form.</summary>
    public SiteTest WithPictures()
    {
        foreach ((string path, byte[] bytes) in Pictures.Value)
        {
            Files.Set(path, bytes);
        }
        return this;
    }

    /// <summary>Adds a search page with the script of the real theme.</summary>
    public SiteTest WithSearch()
    {
        Files.Set("theme/assets/search.js", File.ReadAllBytes(Path.Combine(Repository.Root, "theme/assets/search.js")));
        Files.Set("theme/templates/search.html", "<h1>{{ page.title }}</h1>\n<form data-index=\"{{ search.index_href }}\"></form>\n");
        string strings = Encoding.UTF8.GetString(Files.Read("theme/strings.yml")!);
        Files.Set(
            "theme/strings.yml",
            strings + "head-search: { zh: 搜索, en: Search }\nsearch-summary: { zh: 全站, en: The whole site }\n"
        );
        return this;
    }

    /// <summary>As if a translator had accepted every page as it stands now.</summary>
    public SiteTest Accepted(string date = "2024-02-01")
    {
        var bag = new DiagnosticBag();
        CheckedSite site = SiteBuilder.Check(Files, Options, new StageLog(), new ParallelOptions(), bag);
        foreach (PageTranslation page in site.Translation!.Pages)
        {
            Acceptance accepted = Acceptance.Of(page, site.Bound!.Site.Figures, date);
            Files.Set(page.Folder + AcceptedBlock.FileName, AcceptedFile.Write(accepted.Blocks));
        }
        return this;
    }

    public BuildResult Build(IResultStore? pictures = null) => SiteBuilder.Build(Files, Options, folder: null, new StageLog(), pictures);

    /// <summary>What a person sees in the terminal, without what every draft says: values that only the owner has, English that nobody has accepted, figures without a definition.</summary>
    public string Messages(Language language = Language.English)
    {
        var writer = new StringWriter { NewLine = "\n" };
        DiagnosticPrinter.Print(
            Build()
                .Diagnostics.Where(d =>
                    d.Code is not ("owner-value-missing" or "translation-unaccepted")
                    && d is not { Code: "missing-definition", Severity: Severity.Note }
                ),
            DiagnosticFormat.Text,
            writer,
            language
        );
        return writer.ToString();
    }

    /// <summary>The text of one output file; the test fails with the messages if the build did.</summary>
    public string Page(string path)
    {
        OutputSet? output = Build().Output;
        Assert.True(output is not null, Messages());
        OutputFile? file = output!.Find(path);
        Assert.True(file is not null, $"no {path} among {string.Join(", ", output.Files.Select(f => f.Path))}");
        return Encoding.UTF8.GetString(file!.Bytes);
    }

    private static Dictionary<string, string> ReadMinimal()
    {
        string root = Path.Combine(Repository.Root, "tests/Support/minimal");
        return new DiskFileTree(root, "input", "theme")
            .List()
            .ToDictionary(f => f.Path, f => File.ReadAllText(Path.Combine(root, f.Path)), StringComparer.Ordinal);
    }

    private static Dictionary<string, byte[]> ReadPictures()
    {
        string root = Path.Combine(Repository.Root, "tests/Support/pictures");
        IEnumerable<string> fonts = Directory.GetFiles(Path.Combine(Repository.Root, "theme/fonts"), "*.ttf");
        return new DiskFileTree(root, "input", "theme")
            .List()
            .Select(f => (f.Path, From: Path.Combine(root, f.Path)))
            .Concat(fonts.Select(f => (Path: "theme/fonts/" + Path.GetFileName(f), From: f)))
            .ToDictionary(f => f.Path, f => File.ReadAllBytes(f.From), StringComparer.Ordinal);
    }
}

/// <summary>Where the repository lies on this machine.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Yueqing.Site.csproj")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
