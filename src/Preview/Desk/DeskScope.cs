using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Preview.Desk;

/// <summary>What the desk shows blocks with: the site as pages see it, also while it has mistakes and no page of it could be made.</summary>
internal static class DeskScope
{
    private static readonly ConditionalWeakTable<CheckedSite, SiteScope> Scopes = [];

    private static readonly Theme NoTheme = new(
        ImmutableSortedDictionary<string, SourceText>.Empty,
        new Dictionary<string, Localized<string>>(StringComparer.Ordinal),
        [],
        [],
        ImmutableSortedDictionary<string, byte[]>.Empty,
        ImmutableSortedDictionary<string, byte[]>.Empty,
        ImmutableSortedDictionary<string, byte[]>.Empty
    );

    /// <param name="state">Of a site that could be bound.</param>
    public static SiteScope Of(LiveState state) =>
        // Pages may show other words than their files have, such as the Chinese of what has no English: then it is another site.
        ReferenceEquals(state.Good, state) && state.Scope is { } scope && ReferenceEquals(scope.Site, state.Checked.Bound!.Site)
            ? scope
            : Scopes.GetValue(state.Checked, Make);

    /// <summary>The address under which the preview serves the site, with its closing <c>/</c>.</summary>
    public static string Base(Model.Site site) => site.Settings.BaseUrl?.AbsolutePath ?? "/";

    /// <summary>A page whose links lead to the served site from wherever they stand.</summary>
    public static PageScope OfPage(SiteScope scope, Locale locale, Route route) => new(scope, locale, route, Base(scope.Site));

    private static SiteScope Make(CheckedSite site) =>
        new(
            site.Bound!.Site,
            site.Theme ?? NoTheme,
            site.Links!,
            new FigureTexts(site.Bound.Site),
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, RawHtml>(StringComparer.Ordinal),
            new Dictionary<string, VectorIcon>(StringComparer.Ordinal),
            new AttachmentPaths(site.Bound.Site),
            new ImageSizes(site.Bound.Site, new DiagnosticBag()),
            [],
            PictureSet.Empty
        );
}
