using System.Collections.Immutable;
using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>A page's <c>accepted.yml</c> → what its English was made from (S5-07).</summary>
internal static class AcceptedBinder
{
    private static readonly string[] Keys = ["title", "tagline", "summary"];

    /// <summary>Empty for a page that was never accepted, and after a diagnostic.</summary>
    /// <param name="folder">With its closing <c>/</c>.</param>
    public static ImmutableArray<AcceptedBlock> Bind(ParsedSet files, string folder, DiagnosticBag bag)
    {
        if (files.Yaml(folder + AcceptedBlock.FileName)?.Map is not { } map)
        {
            return [];
        }
        var root = new MapReader(map, Wording.Code(AcceptedBlock.FileName), bag);
        var blocks = ImmutableArray.CreateBuilder<AcceptedBlock>();
        foreach (YamlNode item in root.Items("blocks"))
        {
            if (item is not YamlMap block)
            {
                bag.Add(Errors.WrongType(item.Span, Phrases.Block, Phrases.KeysAndValues));
            }
            else if (BindBlock(new MapReader(block, Phrases.Block, bag)) is { } accepted)
            {
                blocks.Add(accepted);
            }
        }
        root.Close();
        return blocks.ToImmutable();
    }

    private static AcceptedBlock? BindBlock(MapReader map)
    {
        Located<string>? at = map.Text("at");
        if (at is { } key && !Keys.Contains(key.Value))
        {
            map.Bag.Add(Errors.UnknownChoice(key.Span, "at", key.Value, Keys));
        }
        Located<string>? zh = map.RequiredText("zh");
        Located<string>? en = map.RequiredText("en");
        var figures = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (YamlEntry figure in map.Entries("figures"))
        {
            if (figure.Value is YamlScalar value)
            {
                figures[figure.Key.Value] = value.Value;
            }
            else
            {
                map.Bag.Add(Errors.WrongType(figure.Value.Span, Wording.Code(figure.Key.Value), Phrases.SingleValue));
            }
        }
        Located<string>? date = map.RequiredText("date");
        if (date is { } day && !DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            map.Bag.Add(Errors.MalformedValue(day.Span, "date", Phrases.Day));
        }
        map.Close();
        return zh is null || en is null || date is null
            ? null
            : new AcceptedBlock(at?.Value ?? "", zh.Value.Value, en.Value.Value, figures.ToImmutable(), date.Value.Value, map.Span);
    }
}
