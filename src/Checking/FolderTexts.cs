using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Checking;

/// <summary>
/// What is written in one folder: a page with its figures, or the files of the whole site. Checks of words ask folder by folder, so that of a site
/// that is written while it is checked only the folder that changed is asked again.
/// </summary>
/// <param name="Path">With its closing <c>/</c>.</param>
/// <param name="Terms">Those of the glossary, in the folder where it stands.</param>
internal sealed record FolderTexts(
    string Path,
    ImmutableArray<FileTexts> Files,
    ImmutableArray<Chart> Charts,
    PageTranslation? Page,
    ImmutableArray<Term> Terms
)
{
    /// <summary>Everything that this was made from, for <see cref="StageMemory.Recall"/>.</summary>
    public IEnumerable<object?> Inputs =>
        [.. Files, ImmutableCollectionsMarshal.AsArray(Charts), Page, ImmutableCollectionsMarshal.AsArray(Terms)];

    public static IReadOnlyList<FolderTexts> Of(CheckContext context)
    {
        ILookup<string, FileTexts> files = context.Texts.Files.ToLookup(f => FolderOf(f.Path), StringComparer.Ordinal);
        Dictionary<string, Topic> topics = context.Site.Topics.ToDictionary(t => FolderOf(t.Pages.Zh.Source.Path), StringComparer.Ordinal);
        Dictionary<string, PageTranslation> pages = context.Translation.Pages.ToDictionary(p => p.Folder, StringComparer.Ordinal);
        string glossary = FolderOf(Glossary.File);
        return
        [
            .. files
                .Select(f => f.Key)
                .Concat(topics.Keys)
                .Concat(pages.Keys)
                .Append(glossary)
                .Distinct(StringComparer.Ordinal)
                .Select(folder => new FolderTexts(
                    folder,
                    [.. files[folder]],
                    topics.TryGetValue(folder, out Topic? topic) ? topic.Charts : [],
                    pages.GetValueOrDefault(folder),
                    folder == glossary ? context.Site.Glossary.Terms : []
                )),
        ];
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
