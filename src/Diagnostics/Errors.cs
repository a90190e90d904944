namespace Yueqing.Site.Diagnostics;

/// <summary>
/// The catalogue: one factory for each mistake, with its permanent code. Call sites pass facts, never prose.
/// The other parts of this class hold the mistakes of one stage each.
/// </summary>
internal static partial class Errors
{
    private static Diagnostic Error(string code, SourceSpan span, string message, string? hint = null) =>
        new(code, Severity.Error, span, message, hint is null ? default(Wording?) : hint);

    private static Diagnostic Warning(string code, SourceSpan span, string message, string? hint = null) =>
        new(code, Severity.Warning, span, message, hint is null ? default(Wording?) : hint);

    private static Diagnostic Note(string code, SourceSpan span, string message, string? hint = null) =>
        new(code, Severity.Note, span, message, hint is null ? default(Wording?) : hint);

    private static Diagnostic Error(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        new(code, Severity.Error, span, message, hint);

    private static Diagnostic Warning(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        new(code, Severity.Warning, span, message, hint);

    private static Diagnostic Note(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        new(code, Severity.Note, span, message, hint);

    private static string CodePoint(int value) => $"U+{value:X4}";

    private static string At(SourceSpan span) => $"{span.Source.Path}:{span.Position.Line}";
}
