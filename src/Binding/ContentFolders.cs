using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <param name="Path">With its closing <c>/</c>.</param>
internal sealed record ContentFolder(string Path, string Slug);

/// <summary>Finds the folders of topics and pages, and the files that nothing will read.</summary>
internal sealed class ContentFolders
{
    private static readonly string[] RootFiles = ["site.yml", "units.yml", "glossary.yml", "sources.yml", "deploy.yml"];

    /// <summary>What stands at the top of the site besides content pages.</summary>
    private static readonly string[] Reserved = ["achievements", "tasks", "data", "en", "assets", "files", "licences", "report", "search"];

    private readonly Dictionary<string, Dictionary<string, ContentFolder>> _groups = new(StringComparer.Ordinal)
    {
        ["achievements"] = new(StringComparer.Ordinal),
        ["tasks"] = new(StringComparer.Ordinal),
        ["pages"] = new(StringComparer.Ordinal),
    };

    public ContentFolders(ParsedSet files, DiagnosticBag bag)
    {
        var badSlugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in files.Paths.Where(p => p.StartsWith("input/", StringComparison.Ordinal)))
        {
            string[] parts = path.Split('/');
            if (!Place(parts, bag, badSlugs))
            {
                bag.Add(Errors.UnusedFile(SourceText.Unreadable(path).Whole));
            }
        }
    }

    public IReadOnlyList<ContentFolder> Achievements => [.. _groups["achievements"].Values];

    public IReadOnlyList<ContentFolder> Tasks => [.. _groups["tasks"].Values];

    public IReadOnlyList<ContentFolder> Pages => [.. _groups["pages"].Values];

    /// <summary>False for a file that no stage asks for.</summary>
    private bool Place(string[] parts, DiagnosticBag bag, HashSet<string> badSlugs)
    {
        switch (parts)
        {
            case [_, var file]:
                return RootFiles.Contains(file);
            case [_, "home", var file]:
                return file is "topic.yml" or "zh.md" or "en.md" or AcceptedBlock.FileName;
            case [_, var group, var slug, var file] when _groups.TryGetValue(group, out Dictionary<string, ContentFolder>? folders):
                bool read = file is "zh.md" or "en.md" or AcceptedBlock.FileName || (file is "topic.yml" && group != "pages");
                string folder = $"input/{group}/{slug}/";
                if (!Slugs.IsSlug(slug))
                {
                    if (badSlugs.Add(folder))
                    {
                        bag.Add(Errors.InvalidSlug(SourceText.Unreadable(folder.TrimEnd('/')).Whole, Phrases.FolderName, slug));
                    }
                    return true;
                }
                if (group == "pages" && Reserved.Contains(slug))
                {
                    if (badSlugs.Add(folder))
                    {
                        bag.Add(Errors.ReservedSlug(SourceText.Unreadable(folder.TrimEnd('/')).Whole, slug));
                    }
                    return true;
                }
                if (read)
                {
                    folders.TryAdd(slug, new ContentFolder(folder, slug));
                }
                return read;
            default:
                return false;
        }
    }
}
