using System.Collections.Immutable;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Data;

/// <summary>What stands in a column, so that each format can say it in its own way.</summary>
internal enum ColumnType
{
    Text,

    /// <summary>An exact decimal, as a plain number with a point and a hyphen-minus (S4-14).</summary>
    Number,
    Integer,

    /// <summary>ISO 8601.</summary>
    Date,
}

/// <summary>One column of the data that the site offers.</summary>
/// <param name="Id">The name for machines, in every format.</param>
/// <param name="Write">The cell of one figure; an empty text where the column does not apply.</param>
internal sealed record FigureColumn(
    string Id,
    ColumnType Type,
    Localized<string> Title,
    Localized<string> Meaning,
    Func<FigureRecord, string> Write
)
{
    /// <summary>Whether every figure has it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The only words that may stand here; empty for any text.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>A regular expression, the same in JSON Schema and Table Schema; empty for any text.</summary>
    public string Pattern { get; init; } = "";
}

/// <summary>What the cells of a row are taken from.</summary>
/// <param name="Source">The document that the figure cites.</param>
/// <param name="SourceText">The sentence that it cites.</param>
internal sealed record FigureRecord(Figure Figure, Topic Topic, FigureText Text, Localized<string> Source, string SourceText);
