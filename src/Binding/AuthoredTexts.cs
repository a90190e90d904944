using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Reading;

namespace Yueqing.Site.Binding;

/// <summary>What authors wrote in one file, whatever it stands for.</summary>
/// <param name="All">Every value of a YAML file, and every page and template as a whole. Of the glossary, which names what it forbids, only the glosses.</param>
/// <param name="Pairs">
/// Every text of a YAML file that has <c>zh</c> and <c>en</c>. Not the glosses, which explain terms and need not use them, and not the takeaways of
/// charts, in which figures stand: the site knows them.
/// </param>
internal sealed record FileTexts(string Path, IReadOnlyList<Located<string>> All, IReadOnlyList<Localized<Located<string>>> Pairs);

/// <summary>What authors wrote, file by file: for checks that ask about words and not about their meaning.</summary>
internal sealed record AuthoredTexts(ImmutableArray<FileTexts> Files)
{
    public static AuthoredTexts Of(SourceSet sources, ParsedSet parsed, StageMemory? memory = null)
    {
        memory ??= StageMemory.None;
        var files = ImmutableArray.CreateBuilder<FileTexts>();
        foreach (TextFile file in sources.Under("input/").Concat(sources.Under("theme/")).OfType<TextFile>())
        {
            if (file.Path.EndsWith("/" + AcceptedBlock.FileName, StringComparison.Ordinal))
            {
                continue; // what pages said once
            }
            ParsedYaml? yaml = parsed.Yaml(file.Path);
            files.Add(memory.Recall("texts", file.Path, new DiagnosticBag(), _ => Of(file, yaml), file, yaml));
        }
        return new AuthoredTexts(files.ToImmutable());
    }

    private static FileTexts Of(TextFile file, ParsedYaml? yaml)
    {
        var all = new List<Located<string>>();
        var pairs = new List<Localized<Located<string>>>();
        if (file.Path == Glossary.File)
        {
            WalkGlosses(yaml?.Map, all);
        }
        else if (yaml is not null)
        {
            Walk(yaml.Map, all, pairs);
        }
        else if (IsPublished(file.Path))
        {
            all.Add(new Located<string>(file.Text.Text, file.Text.Span(0, file.Text.Text.Length)));
        }
        return new FileTexts(file.Path, all, pairs);
    }

    private static bool IsPublished(string path) =>
        Path.GetExtension(path) switch
        {
            ".md" => path.StartsWith("input/", StringComparison.Ordinal),
            ".html" or ".scene" => true,
            _ => false,
        };

    private static void WalkGlosses(YamlMap? glossary, List<Located<string>> all)
    {
        foreach (YamlMap term in ((glossary?.Find("terms")?.Value as YamlList)?.Items ?? []).OfType<YamlMap>())
        {
            Walk(term.Find("gloss")?.Value, all, []);
        }
    }

    private static void Walk(YamlNode? node, List<Located<string>> all, List<Localized<Located<string>>> pairs)
    {
        switch (node)
        {
            case YamlScalar scalar:
                all.Add(Text(scalar));
                break;
            case YamlList list:
                foreach (YamlNode item in list.Items)
                {
                    Walk(item, all, pairs);
                }
                break;
            case YamlMap map:
                if (map.Find("zh")?.Value is YamlScalar zh && map.Find("en")?.Value is YamlScalar en)
                {
                    pairs.Add(new Localized<Located<string>>(Text(zh), Text(en)));
                }
                foreach (YamlEntry entry in map.Entries)
                {
                    Walk(entry.Key, all, pairs);
                    Walk(entry.Value, all, entry.Key.Value == "takeaway" ? [] : pairs);
                }
                break;
        }
    }

    private static Located<string> Text(YamlScalar scalar) => new(scalar.Value, scalar.Span);
}
