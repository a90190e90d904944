using System.Collections.Immutable;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>What a file of a translator's tool holds.</summary>
/// <param name="Units">From XLIFF and PO.</param>
/// <param name="Memory">From TMX: pairs that fit no certain place.</param>
internal sealed record ExchangeFile(ImmutableArray<ImportedUnit> Units, ImmutableArray<(InlineMarkup Zh, InlineMarkup En)> Memory)
{
    public static ExchangeFile Empty { get; } = new([], []);
}
