using Yueqing.Site.Cli;

namespace Yueqing.Site.Tests.Support;

/// <summary>The minimal site in a folder of its own, and the program run in it as a person would.</summary>
internal sealed class SiteOnDisk : IDisposable
{
    public SiteOnDisk()
        : this(Path.Combine(Repository.Root, "tests/Support/minimal")) { }

    private SiteOnDisk(string from)
    {
        IEnumerable<string> folders = new[] { "input", "theme" }.Select(f => Path.Combine(from, f));
        foreach (string file in folders.SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories)))
        {
            string target = Path.Combine(Root, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>The site of this repository instead, for tests that want its theme and its size.</summary>
    public static SiteOnDisk OfRepository() => new(Repository.Root);

    public string Root { get; } = Directory.CreateTempSubdirectory("site-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public (int Code, string Out, string Error) Run(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run([.. args, "--root", Root], new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>A command that must succeed; what it printed.</summary>
    public string Do(params string[] args)
    {
        (int code, string text, string error) = Run(args);
        Assert.True(code == 0, $"{string.Join(' ', args)}: {code}\n{text}\n{error}");
        return text;
    }

    public string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    /// <summary>As editors save: beside, and then renamed.</summary>
    public void Replace(string path, string text)
    {
        Write(path + "~", text);
        File.Move(Path.Combine(Root, path + "~"), Path.Combine(Root, path), overwrite: true);
    }

    public void Edit(string path, string old, string replacement)
    {
        string text = Text(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Every input file with its bytes, to see that nothing else changed.</summary>
    public Dictionary<string, string> Snapshot() =>
        Directory
            .GetFiles(Path.Combine(Root, "input"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetRelativePath(Root, f), f => Convert.ToHexString(File.ReadAllBytes(f)));

    /// <summary>What a release asks the owner for.</summary>
    public void SupplyOwnerValues()
    {
        Edit("input/site.yml", "publisher: { zh: \"\", en: \"\" }", "publisher: { zh: 市府, en: City }");
        Edit(
            "input/site.yml",
            "{ site-code: \"\", icp: \"\", police: \"\", badge: \"\" }",
            "{ site-code: \"3303820001\", icp: 浙ICP备1号, police: 浙公网安备1号, badge: https://badge.example/ }"
        );
        Edit(
            "input/site.yml",
            "{ phone: \"\", email: \"\", feedback: \"\", address: { zh: \"\", en: \"\" } }",
            "{ phone: \"+86 577\", email: a@b.cn, feedback: https://feedback.example/, address: { zh: 路, en: Road } }"
        );
        Edit("input/site.yml", "published: \"\"", "published: 2024-02-01 09:00");
        Edit("input/site.yml", "licence: { zh: \"\", en: \"\"", "licence: { zh: 可自由使用, en: Free to use");
        Edit("input/site.yml", "confirmed: false", "confirmed: true");
        Edit(
            "input/sources.yml",
            "publisher: { zh: \"\", en: \"\" }\n    published: \"\"",
            "publisher: { zh: 市府, en: City }\n    published: 2024-01-30"
        );
    }
}
