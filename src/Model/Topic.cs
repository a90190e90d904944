using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>What a folder with a <c>topic.yml</c> is.</summary>
internal enum TopicKind
{
    Home,
    Achievement,
    Task,
}

/// <summary>The home page, an achievement or a task: one page per locale, and the figures that belong to it.</summary>
/// <param name="Order">Position among its kind, from 1; 0 for the home page.</param>
/// <param name="Emblem">The one character of an achievement; empty otherwise.</param>
/// <param name="Lead">The figure shown largest; null where the theme should not single one out.</param>
/// <param name="Headline">The figures shown on cards.</param>
/// <param name="Charts">The figures that are drawn as more than a numeral.</param>
/// <param name="Queries">What readers type who look for this topic; the build proves that the search finds it.</param>
internal sealed record Topic(
    TopicKind Kind,
    string Slug,
    int Order,
    string Emblem,
    Figure? Lead,
    ImmutableArray<Figure> Headline,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Chart> Charts,
    Localized<ImmutableArray<Located<string>>> Queries,
    Localized<Page> Pages
)
{
    public Route Route =>
        Kind switch
        {
            TopicKind.Home => Route.Home,
            TopicKind.Achievement => Route.Folder("achievements", Slug),
            _ => Route.Folder("tasks", Slug),
        };
}

/// <summary>A page without figures of its own, such as <c>about</c>.</summary>
internal sealed record ContentPage(string Slug, Localized<Page> Pages)
{
    public Route Route => Route.Folder(Slug);
}
