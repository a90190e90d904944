using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Specs;

/// <summary>
/// Runs the behaviour manual: each entry of a spec file lays some files over the minimal site and says what the program then
/// prints, or what a page then holds.
/// </summary>
public sealed class SpecRunner
{
    private static readonly string[] Expectations = ["messages", "messages-zh", "pages"];

    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Specs");

    public static IEnumerable<TheoryDataRow<string, string>> Specs() =>
        Directory
            .GetFiles(Folder, "*.yml")
            .Where(f => Path.GetFileName(f) is not ("quantities.yml" or "number-triples.yml"))
            .Order(StringComparer.Ordinal)
            .SelectMany(f =>
                Read(f).Entries.Select(e => new TheoryDataRow<string, string>(Path.GetFileNameWithoutExtension(f), e.Key.Value))
            );

    [Theory]
    [MemberData(nameof(Specs))]
    public void Behaves(string file, string name)
    {
        var spec = (YamlMap)Read(Path.Combine(Folder, file + ".yml")).Find(name)!.Value;
        SiteTest site = Arrange(spec);
        Assert.True(Expectations.Any(e => spec.Find(e) is not null), "a spec expects something");
        Assert.All(site.Build().Diagnostics, Translation.Holds);
        foreach ((string key, Language language) in new[] { ("messages", Language.English), ("messages-zh", Language.Chinese) })
        {
            if (spec.Find(key)?.Value is not YamlScalar messages)
            {
                continue;
            }
            string actual = site.Messages(language).TrimEnd();
            if (SpecAcceptance.IsOn && actual != messages.Value.TrimEnd())
            {
                SpecAcceptance.Rewrite(Path.Combine(Folder, file + ".yml"), name, actual, key);
                continue;
            }
            Assert.Equal(messages.Value.TrimEnd(), actual);
        }
        foreach (YamlEntry page in (spec.Find("pages")?.Value as YamlMap)?.Entries ?? [])
        {
            string html = site.Page(page.Key.Value);
            foreach (YamlNode fragment in page.Value is YamlList list ? list.Items : [page.Value])
            {
                string expected = ((YamlScalar)fragment).Value.TrimEnd('\n');
                bool absent = expected.StartsWith("not: ", StringComparison.Ordinal);
                Assert.True(
                    html.Contains(absent ? expected[5..] : expected, StringComparison.Ordinal) != absent,
                    $"{expected}\n--- in {page.Key.Value} ---\n{html}"
                );
            }
        }
    }

    private static SiteTest Arrange(YamlMap spec)
    {
        var site = new SiteTest();
        if (spec.Find("pictures") is not null)
        {
            site.WithPictures();
        }
        if (spec.Find("search") is not null)
        {
            site.WithSearch();
        }
        // `accepted: true`: a translator accepted the minimal site before the changes of the spec.
        if (spec.Find("accepted") is not null)
        {
            site.Accepted();
        }
        if (spec.Find("release") is not null)
        {
            site.Options = site.Options with { Release = true };
        }
        if (spec.Find("now")?.Value is YamlScalar now)
        {
            site.Options = site.Options with { Now = BeijingTime.TryParse(now.Value) };
        }
        if (spec.Find("base-url")?.Value is YamlScalar url)
        {
            site.Options = site.Options with { BaseUrl = new Uri(url.Value) };
        }
        foreach (YamlEntry file in (spec.Find("files")?.Value as YamlMap)?.Entries ?? [])
        {
            site.With(file.Key.Value, ((YamlScalar)file.Value).Value);
        }
        foreach (YamlNode path in (spec.Find("without")?.Value as YamlList)?.Items ?? [])
        {
            site.Without(((YamlScalar)path).Value);
        }
        // `change: { file: { old: new } }` edits a file of the minimal site, so that a spec shows only what matters.
        foreach (YamlEntry file in (spec.Find("change")?.Value as YamlMap)?.Entries ?? [])
        {
            string text = Encoding.UTF8.GetString(site.Files.Read(file.Key.Value) ?? throw new InvalidOperationException(file.Key.Value));
            foreach (YamlEntry edit in ((YamlMap)file.Value).Entries)
            {
                Assert.Contains(edit.Key.Value, text, StringComparison.Ordinal);
                text = text.Replace(edit.Key.Value, ((YamlScalar)edit.Value).Value, StringComparison.Ordinal);
            }
            site.With(file.Key.Value, text);
        }
        return site;
    }

    private static YamlMap Read(string path)
    {
        var bag = new DiagnosticBag();
        YamlMap? map = YamlParser.Parse(new SourceText(Path.GetFileName(path), File.ReadAllText(path)), bag);
        Assert.True(map is not null && !bag.HasErrors, string.Join('\n', bag.ToSorted()));
        return map!;
    }
}
