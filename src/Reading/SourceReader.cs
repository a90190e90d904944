using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;

namespace Yueqing.Site.Reading;

/// <summary>Stage 1: bytes from the tree, decoded; whatever cannot be read safely is a diagnostic.</summary>
internal static class SourceReader
{
    /// <summary>The largest text file that a person writes; more is a mistake (a dump, a wrong file).</summary>
    internal const int MaxTextBytes = 2 << 20;

    /// <summary>The largest file of any kind: every target can serve it in one piece.</summary>
    internal const int MaxBinaryBytes = 32 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the whole tree; a file that is refused has been reported.</summary>
    public static SourceSet Read(IFileTree tree, ParallelOptions parallel, DiagnosticBag bag, StageMemory? memory = null)
    {
        memory ??= StageMemory.None;
        IReadOnlyList<FileEntry> entries = tree.List();
        var files = new SourceFile[entries.Count];
        Parallel.For(0, entries.Count, parallel, i => files[i] = ReadOne(tree, entries[i], memory, bag));
        return new SourceSet(files);
    }

    private static SourceFile ReadOne(IFileTree tree, FileEntry entry, StageMemory memory, DiagnosticBag bag)
    {
        SourceSpan place = SourceText.Unreadable(entry.Path).Whole;
        bool isText = IsText(entry.Path);
        if (Refusal(entry, place, isText) is { } refusal)
        {
            bag.Add(refusal);
            return new RefusedFile(entry.Path);
        }
        if (tree.Read(entry.Path) is not { } bytes)
        {
            bag.Add(Errors.UnreadableFile(place));
            return new RefusedFile(entry.Path);
        }
        return memory.Recall<SourceFile>(
            "read",
            entry.Path,
            bag,
            own => isText ? Decode(entry.Path, bytes, own) : new BinaryFile(entry.Path, bytes),
            bytes
        );
    }

    private static Diagnostic? Refusal(FileEntry entry, SourceSpan place, bool isText) =>
        entry.Kind switch
        {
            FileKind.EscapingLink => Errors.EscapingLink(place),
            FileKind.Unreadable => Errors.UnreadableFile(place),
            _ when entry.Length > (isText ? MaxTextBytes : MaxBinaryBytes) => Errors.FileTooLarge(
                place,
                entry.Length,
                isText ? MaxTextBytes : MaxBinaryBytes
            ),
            _ => null,
        };

    private static bool IsText(string path) => Path.GetExtension(path) is ".md" or ".yml" or ".html" or ".css" or ".scene";

    private static SourceFile Decode(string path, byte[] bytes, DiagnosticBag bag)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        string text;
        try
        {
            text = StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            bag.Add(Errors.InvalidUtf8(FirstInvalid(path, content)));
            return new RefusedFile(path);
        }
        var source = new SourceText(path, WithOneKindOfLineBreak(text));
        ReportForbiddenCharacters(source, bag);
        return new TextFile(path, source);
    }

    /// <summary>Only the line breaks of Windows and old Macs: U+0085 and U+2028, which the framework also takes for some, are characters here.</summary>
    private static string WithOneKindOfLineBreak(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static SourceSpan FirstInvalid(string path, ReadOnlySpan<byte> bytes)
    {
        string lenient = Encoding.UTF8.GetString(bytes);
        return new SourceText(path, lenient).Span(Math.Max(0, lenient.IndexOf('\uFFFD', StringComparison.Ordinal)), 1);
    }

    /// <summary>S1-19: GB 18030-2022 moved characters out of the private use area; none may be published.</summary>
    private static void ReportForbiddenCharacters(SourceText source, DiagnosticBag bag)
    {
        ReadOnlySpan<char> text = source.Text;
        int from = 0;
        while (text[from..].IndexOfAnyInRange('\uE000', '\uF8FF') is >= 0 and var i)
        {
            bag.Add(Errors.PrivateUseCharacter(source.Span(from + i, 1), text[from + i]));
            from += i + 1;
        }
        from = 0;
        while (text[from..].IndexOfAnyInRange('\uDB80', '\uDBFF') is >= 0 and var i)
        {
            int at = from + i;
            bag.Add(Errors.PrivateUseCharacter(source.Span(at, 2), char.ConvertToUtf32(text[at], text[at + 1])));
            from = at + 2;
        }
        if (text.IndexOf('\0') is >= 0 and var zero)
        {
            bag.Add(Errors.ControlCharacter(source.Span(zero, 1)));
        }
    }
}
