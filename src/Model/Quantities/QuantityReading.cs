namespace Yueqing.Site.Model.Quantities;

/// <summary>What <see cref="QuantityReader"/> made of a text: either a quantity or the first fault, never both or none.</summary>
internal sealed record QuantityReading(Quantity? Quantity, QuantityFault? Fault);

/// <summary>Why a text is no quantity, and where.</summary>
/// <param name="Start">UTF-16 index into the text.</param>
/// <param name="Length">At least 1, except in an empty text; Start + Length never passes the end.</param>
/// <param name="Detail">What the message quotes: the piece of the text at fault, or the id of a unit that is not in the table.</param>
internal sealed record QuantityFault(QuantityFaultKind Kind, int Start, int Length, string Detail);

internal enum QuantityFaultKind
{
    /// <summary>No number where one must begin: 很多, or a bare scale word without a bound (亿元).</summary>
    NoNumber,

    /// <summary>12..7%, 12,34万, 五六, 第0位.</summary>
    MalformedNumber,

    /// <summary>A number and nothing that it counts: 31.7万.</summary>
    MissingUnit,

    /// <summary>The table has no unit with this word, this prefix before it, or this id.</summary>
    UnknownUnit,

    /// <summary>The figure names a unit that is not written this way.</summary>
    UnitMismatch,

    /// <summary>A whole quantity with something after it: 53个项目.</summary>
    TrailingText,

    /// <summary>More than 28 digits once the scale word is written out.</summary>
    TooManyDigits,

    /// <summary>Nothing but space.</summary>
    Empty,
}
