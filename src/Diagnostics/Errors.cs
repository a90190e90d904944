namespace Yueqing.Site.Diagnostics;

/// <summary>
/// The catalogue: one factory for each mistake, with its permanent code, a sentence and a hint in both languages. Call sites pass facts,
/// and name things by <see cref="Phrases"/>. The other parts of this class hold the mistakes of one stage each.
/// </summary>
internal static partial class Errors
{
    private static Diagnostic Error(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        new(code, Severity.Error, span, message, hint);

    private static Diagnostic Warning(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        new(code, Severity.Warning, span, message, hint);

    private static Diagnostic Note(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        new(code, Severity.Note, span, message, hint);

    private static string CodePoint(int value) => $"U+{value:X4}";

    private static string At(SourceSpan span) => $"{span.Source.Path}:{span.Position.Line}";
}
