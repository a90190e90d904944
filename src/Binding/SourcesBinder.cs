using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <param name="Owner">What only the owner of a document knows of it.</param>
internal sealed record BoundSources(ImmutableArray<SourceDocument> Documents, IReadOnlyList<OwnerValue> Owner);

/// <summary><c>sources.yml</c> → the documents that figures cite, and what only their owner knows of them.</summary>
internal static class SourcesBinder
{
    public static BoundSources Bind(MapReader root)
    {
        var owner = new List<OwnerValue>();
        var sources = ImmutableArray.CreateBuilder<SourceDocument>();
        foreach (YamlEntry entry in root.Entries("sources", required: true))
        {
            if (!Slugs.IsSlug(entry.Key.Value))
            {
                root.Bag.Add(Errors.InvalidSlug(entry.Key.Span, Phrases.IdOfSource, entry.Key.Value));
            }
            else if (entry.Value is YamlMap map)
            {
                sources.Add(BindSource(entry.Key, new MapReader(map, Phrases.Source, root.Bag), owner));
            }
            else
            {
                root.Bag.Add(Errors.WrongType(entry.Value.Span, Phrases.TheSource(entry.Key.Value), Phrases.KeysAndValues));
            }
        }
        root.Close();
        return new BoundSources(sources.ToImmutable(), owner);
    }

    private static SourceDocument BindSource(YamlScalar id, MapReader map, List<OwnerValue> owner)
    {
        Localized<string> title = map.RequiredBoth("title") ?? new Localized<string>("", "");
        Localized<Located<string>>? publisher = map.Both("publisher");
        Located<string>? published = map.Text("published");
        Located<string>? url = map.Text("url");
        var passages = ImmutableArray.CreateBuilder<SourcePassage>();
        foreach (YamlEntry entry in map.Entries("locators", required: true))
        {
            if (entry.Value is YamlScalar text)
            {
                passages.Add(new SourcePassage(entry.Key.Value, text.Value));
            }
            else
            {
                map.Bag.Add(Errors.WrongType(entry.Value.Span, Wording.Code(entry.Key.Value), Phrases.SourceSentence));
            }
        }
        map.Close();
        owner.Add(
            new OwnerValue(
                $"sources.{id.Value}.publisher",
                publisher is { Zh.Value.Length: > 0, En.Value.Length: > 0 },
                publisher?.Zh.Span ?? map.Span
            )
        );
        owner.Add(new OwnerValue($"sources.{id.Value}.published", published is { Value.Length: > 0 }, published?.Span ?? map.Span));
        DateBinder.RequireDay(published, "published", map.Bag);
        if (url is { Value.Length: > 0 } address && !address.Value.StartsWith("https://", StringComparison.Ordinal))
        {
            map.Bag.Add(Errors.UnsafeLink(address.Span, address.Value));
        }
        return new SourceDocument(
            id.Value,
            title,
            publisher?.Select(t => t.Value) ?? new Localized<string>("", ""),
            published?.Value ?? "",
            url?.Value ?? "",
            passages.ToImmutable(),
            id.Span
        );
    }
}
