using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>A document that figures cite.</summary>
/// <param name="Publisher">Empty while the owner has not supplied it; so are date and address.</param>
/// <param name="Locators">Each citable place with the sentence that stands there, in Chinese, word for word.</param>
internal sealed record SourceDocument(
    string Id,
    Localized<string> Title,
    Localized<string> Publisher,
    string Published,
    string Url,
    ImmutableArray<SourcePassage> Locators,
    SourceSpan Span
)
{
    public SourcePassage? Find(string locator) => Locators.FirstOrDefault(l => string.Equals(l.Locator, locator, StringComparison.Ordinal));
}

internal sealed record SourcePassage(string Locator, string Text);
