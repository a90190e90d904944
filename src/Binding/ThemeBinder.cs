using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Reading;

namespace Yueqing.Site.Binding;

/// <summary>The files below <c>theme/</c> → <see cref="Theme"/>.</summary>
internal static class ThemeBinder
{
    private const string Templates = "theme/templates/";
    private const string Infographics = "theme/infographics/";
    private const string Assets = "theme/assets/";
    private const string Styles = "theme/assets/styles/";
    private const string Fonts = "theme/fonts/";

    /// <summary>Null after a diagnostic.</summary>
    public static Theme? Bind(SourceSet sources, ParsedSet files, DiagnosticBag bag, StageMemory? memory = null)
    {
        memory ??= StageMemory.None;
        var strings = Root("theme/strings.yml", files, memory, bag, BindStrings);
        var tokens = Root("theme/tokens.yml", files, memory, bag, BindTokens);
        return strings is null || tokens is null
            ? null
            : memory.Recall("bind", "theme/", bag, _ => Bind(sources, strings, tokens), [.. sources.Under("theme/")]);
    }

    private static Theme Bind(SourceSet sources, IReadOnlyDictionary<string, Localized<string>> strings, TokenGroup[] tokens) =>
        new(
            sources
                .Under(Templates)
                .Where(f => Path.GetExtension(f.Path) == ".html")
                .Concat(sources.Under(Infographics).Where(f => Path.GetExtension(f.Path) == ".scene"))
                .OfType<TextFile>()
                .ToImmutableSortedDictionary(f => Name(f.Path), f => f.Text, StringComparer.Ordinal),
            strings,
            [.. tokens],
            [.. sources.Under(Styles).OfType<TextFile>().Where(f => f.Path.EndsWith(".css", StringComparison.Ordinal)).Select(f => f.Text)],
            Binaries(sources, Assets),
            Binaries(sources, Fonts),
            Icons(sources)
        );

    /// <summary><c>theme/templates/topic.html</c> → <c>topic</c>; <c>theme/infographics/card.scene</c> → <c>infographics/card</c>.</summary>
    private static string Name(string path)
    {
        string folder = path.StartsWith(Templates, StringComparison.Ordinal) ? Templates : "theme/";
        return Path.ChangeExtension(path[folder.Length..], null);
    }

    private static ImmutableSortedDictionary<string, byte[]> Icons(SourceSet sources) =>
        sources
            .Under(Infographics + "icons/")
            .OfType<BinaryFile>()
            .Where(f => f.Path.EndsWith(".svg", StringComparison.Ordinal) && f.Path.Count(c => c == '/') == 3)
            .ToImmutableSortedDictionary(f => Path.GetFileNameWithoutExtension(f.Path), f => f.Bytes, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, byte[]> Binaries(SourceSet sources, string folder) =>
        sources
            .Under(folder)
            .OfType<BinaryFile>()
            .ToImmutableSortedDictionary(f => f.Path[folder.Length..], f => f.Bytes, StringComparer.Ordinal);

    private static T? Root<T>(string path, ParsedSet files, StageMemory memory, DiagnosticBag bag, Func<YamlMap, DiagnosticBag, T> bind)
        where T : class
    {
        ParsedYaml? file = files.Yaml(path);
        if (file is null)
        {
            bag.Add(Errors.MissingFile(SourceText.Unreadable(path).Whole, path, Phrases.EveryThemeHasOne));
        }
        return file?.Map is { } map ? memory.Recall("bind", path, bag, own => bind(map, own), file) : null;
    }

    private static Dictionary<string, Localized<string>> BindStrings(YamlMap map, DiagnosticBag bag)
    {
        var strings = new Dictionary<string, Localized<string>>(StringComparer.Ordinal);
        var reader = new MapReader(map, Wording.Code("strings.yml"), bag);
        foreach (YamlEntry entry in map.Entries)
        {
            if (reader.RequiredBoth(entry.Key.Value) is { } text)
            {
                strings.Add(entry.Key.Value, text);
            }
        }
        return strings;
    }

    private static TokenGroup[] BindTokens(YamlMap map, DiagnosticBag bag)
    {
        var groups = new List<TokenGroup>();
        foreach (YamlEntry group in map.Entries)
        {
            if (group.Value is YamlMap tokens)
            {
                groups.Add(new TokenGroup(group.Key.Value, [.. tokens.Entries.Select(t => BindToken(t, bag))]));
            }
            else
            {
                bag.Add(Errors.WrongType(group.Value.Span, Phrases.TheGroup(group.Key.Value), Phrases.NamesAndValues));
            }
        }
        return [.. groups];
    }

    private static Token BindToken(YamlEntry entry, DiagnosticBag bag)
    {
        switch (entry.Value)
        {
            case YamlScalar value:
                return new Token(entry.Key.Value, value.Value, null, value.Span);
            case YamlMap map:
                var reader = new MapReader(map, Phrases.Token, bag);
                var token = new Token(
                    entry.Key.Value,
                    reader.RequiredText("light")?.Value ?? "",
                    reader.RequiredText("dark")?.Value,
                    map.Span
                );
                reader.Close();
                return token;
            default:
                bag.Add(Errors.WrongType(entry.Value.Span, Phrases.TheToken(entry.Key.Value), Phrases.LightAndDark));
                return new Token(entry.Key.Value, "", null, entry.Value.Span);
        }
    }
}
