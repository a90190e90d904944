using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Parsing;

/// <summary>A value in a YAML file, with the place where it stands.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A single value; YAML's own types do not matter: what a key expects decides.</summary>
internal sealed record YamlScalar(string Value, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>Keys in the order in which they were written; a duplicate key has been reported and dropped.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    public YamlEntry? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }
        return null;
    }
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
