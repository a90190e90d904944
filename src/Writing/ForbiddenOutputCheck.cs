using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Terms;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Writing;

/// <summary>
/// The net under the checks of what authors write: no text file that will be published, and no path, holds a rendering that the glossary forbids
/// (S5-12), whatever put its letters together.
/// </summary>
/// <remarks>The words of generated pictures are read before they are drawn; their files are skipped, which a store may have to load.</remarks>
internal static class ForbiddenOutputCheck
{
    private enum Kind
    {
        Other,
        Text,
        Markup,
    }

    public static void Check(
        OutputSet output,
        ForbiddenRenderings forbidden,
        ParallelOptions parallel,
        DiagnosticBag bag,
        StageMemory? memory = null
    )
    {
        memory ??= StageMemory.None;
        var uses = new ConcurrentBag<(OutputFile File, ForbiddenUse Use)>();
        Parallel.ForEach(
            output.Files,
            parallel,
            file =>
            {
                foreach (
                    ForbiddenUse use in memory.Recall("forbidden in output", file.Path, bag, _ => In(file, forbidden), file, forbidden)
                )
                {
                    uses.Add((file, use));
                }
            }
        );
        // The same words in many files are one mistake of what they were all made from.
        foreach (var same in uses.GroupBy(u => (u.Use.Form.Form, u.Use.Around)))
        {
            OutputFile[] files = [.. same.Select(u => u.File).Distinct().OrderBy(f => f.Path, StringComparer.Ordinal)];
            (string form, string around) = same.Key;
            Term term = same.First().Use.Form.Term;
            SourceSpan origin = SourceText.Unreadable(files[0].Origin).Whole;
            bag.Add(Errors.ForbiddenInOutput(origin, files[0].Path, form, term.Chinese, term.English, around, files.Length - 1));
        }
    }

    private static IReadOnlyList<ForbiddenUse> In(OutputFile file, ForbiddenRenderings forbidden)
    {
        IReadOnlyList<ForbiddenUse> inPath = ForbiddenScan.In(file.Path, markup: false, forbidden);
        return KindOf(file) is not Kind.Other and var kind ? [.. inPath, .. InContent(file, kind == Kind.Markup, forbidden)] : inPath;
    }

    private static Kind KindOf(OutputFile file) =>
        file.Origin.EndsWith(".scene", StringComparison.Ordinal)
            ? Kind.Other
            : Path.GetExtension(file.Path) switch
            {
                ".html" or ".svg" or ".xml" or ".atom" => Kind.Markup,
                ".css" or ".js" or ".json" or ".webmanifest" or ".csv" or ".md" or ".txt" => Kind.Text,
                _ => Kind.Other,
            };

    private static IReadOnlyList<ForbiddenUse> InContent(OutputFile file, bool markup, ForbiddenRenderings forbidden)
    {
        byte[] bytes = file.Bytes;
        char[] text = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(bytes.Length));
        int length = Encoding.UTF8.GetChars(bytes, text);
        IReadOnlyList<ForbiddenUse> uses = ForbiddenScan.In(text.AsSpan(0, length), markup, forbidden);
        ArrayPool<char>.Shared.Return(text);
        return uses;
    }
}
