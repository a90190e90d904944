namespace Yueqing.Site.Rendering.Search;

/// <summary>One thing that the search can find: a page, or a figure in its row of the data page.</summary>
/// <param name="Href">From the search page.</param>
/// <param name="Kind">What it is, in a word of the navigation.</param>
internal sealed record SearchEntry(string Href, string Kind, string Title, bool IsFigure, IReadOnlyList<SearchPart> Parts);

/// <summary>A heading with what follows it; the part before the first one has none.</summary>
/// <param name="Anchor">Where the part begins; empty for the beginning of the page.</param>
/// <param name="Text">As it is read, one line for each block.</param>
internal sealed record SearchPart(string Anchor, string Heading, string Text);
