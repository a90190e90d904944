using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>A block in both languages.</summary>
/// <param name="Zh">Null for an orphan.</param>
/// <param name="En">Null where there is no English; present for a copy of the Chinese, which counts as missing.</param>
/// <param name="Accepted">What the English was accepted as; null if it never was.</param>
internal sealed record BlockPair(PageBlock? Zh, PageBlock? En, AcceptedBlock? Accepted, BlockState State)
{
    public string Id => (Zh ?? En)!.Id;

    /// <summary>Whether a reader of the English page may see this English.</summary>
    public bool IsUsable => State is BlockState.Current or BlockState.FigureChanged or BlockState.Unaccepted;
}

/// <summary>A page's blocks in both languages, in the order of the Chinese; orphans last.</summary>
/// <param name="Route">The page's address without locale.</param>
internal sealed record PageTranslation(Route Route, Localized<Page> Pages, ImmutableArray<BlockPair> Pairs)
{
    /// <summary>The folder of both files, with its closing <c>/</c>.</summary>
    public string Folder { get; } = Pages.Zh.Source.Path[..(Pages.Zh.Source.Path.LastIndexOf('/') + 1)];

    /// <summary>The folder of the page that a file belongs to, also one that lies deeper in it; empty for a file of no page.</summary>
    /// <param name="path">Such as <c>input/tasks/opening-up/pictures/port.png</c>.</param>
    public static string FolderOf(string path) =>
        path.Split('/') switch
        {
            ["input", "home", _, ..] => "input/home/",
            ["input", var group, var slug, _, ..] => $"input/{group}/{slug}/",
            _ => "",
        };
}
