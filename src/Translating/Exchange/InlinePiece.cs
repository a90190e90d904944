namespace Yueqing.Site.Translating.Exchange;

/// <summary>What a placeholder stands for.</summary>
internal enum PlaceholderKind
{
    Figure,
    Code,
    Autolink,
    Footnote,
    LineBreak,

    /// <summary>Refused in pages, so it only travels to be reported where it stands.</summary>
    Html,
}

/// <summary>What a pair of marks does to the words between them.</summary>
internal enum SpanKind
{
    Emphasis,
    Strong,
    Link,

    /// <summary>The words between are its text alternative.</summary>
    Image,
}

/// <summary>A part of a run of inline Markdown. The ids of placeholders and pairs count from 1 in the order of the text.</summary>
internal abstract record InlinePiece
{
    private InlinePiece() { }

    /// <summary>Words to translate.</summary>
    /// <param name="Value">As one reads them, without escapes; a line break within the block is <c>\n</c>.</param>
    internal sealed record Text(string Value) : InlinePiece;

    /// <summary>Stays as it is; a translator may only move it.</summary>
    /// <param name="Raw">The Markdown: <c>{gdp}</c>.</param>
    /// <param name="Hint">What a reader will see in its place: <c>1611.4亿元 / 161.14 billion yuan</c>; may be empty. No part of its identity.</param>
    internal sealed record Placeholder(int Id, PlaceholderKind Kind, string Raw, string Hint) : InlinePiece
    {
        public bool Equals(Placeholder? other) =>
            other is not null && Id == other.Id && Kind == other.Kind && string.Equals(Raw, other.Raw, StringComparison.Ordinal);

        public override int GetHashCode() => HashCode.Combine(Id, Kind, Raw);
    }

    /// <summary>Begins a pair.</summary>
    /// <param name="Raw">The Markdown: <c>**</c>, <c>[</c>, <c>![</c>.</param>
    internal sealed record Open(int Id, SpanKind Kind, string Raw) : InlinePiece;

    /// <summary>Ends the pair with the same id.</summary>
    /// <param name="Raw">The Markdown: <c>**</c>, <c>](../data/ "All figures")</c>.</param>
    internal sealed record Close(int Id, string Raw) : InlinePiece;
}
