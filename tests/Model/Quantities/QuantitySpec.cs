using System.Runtime.CompilerServices;
using YamlDotNet.RepresentationModel;

namespace Yueqing.Site.Tests.Model.Quantities;

/// <summary>One case of Specs/quantities.yml: its keys and values, and the part of the file that it stands in.</summary>
internal sealed record QuantityCase(string Part, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The text to read; in a fault without the brackets around the piece at fault.</summary>
    public string Text => Fault is null ? Values["read"] : Values["read"].Replace("[", "").Replace("]", "");

    public string? Fault => this["fault"];

    public string Name =>
        $"{Part}: {Text}"
        + string.Concat(from pair in Values where pair.Key is "unit" or "scale" or "ratio" select $", {pair.Key} {pair.Value}");

    public string? this[string key] => Values.GetValueOrDefault(key);
}

internal static class QuantitySpec
{
    public static readonly IReadOnlyDictionary<string, QuantityCase> Cases = Load().ToDictionary(one => one.Name);

    private static IEnumerable<QuantityCase> Load()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Find("Specs/quantities.yml"))));
        return from part in ((YamlMappingNode)yaml.Documents[0].RootNode).Children
            from YamlMappingNode one in (YamlSequenceNode)part.Value
            select new QuantityCase($"{part.Key}", one.Children.ToDictionary(pair => $"{pair.Key}", pair => $"{pair.Value}"));
    }

    // A build may map source paths away, so this file's own path is only the first place to look from.
    private static string Find(string path, [CallerFilePath] string here = "") =>
        new[] { here, AppContext.BaseDirectory, Environment.CurrentDirectory }
            .SelectMany(Ancestors)
            .SelectMany(folder => new[] { Path.Combine(folder, path), Path.Combine(folder, "tests", path) })
            .First(File.Exists);

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
