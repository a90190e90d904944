using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>How many complaints of each severity a run had.</summary>
/// <param name="OwnerValues">Notes and errors about values that only the owner has.</param>
/// <param name="Untranslated">Blocks that a draft shows in Chinese, and pages that nobody has accepted.</param>
internal readonly record struct Tally(int Errors, int Warnings, int Notes, int OwnerValues, int Untranslated)
{
    public static Tally Of(ImmutableArray<Diagnostic> diagnostics)
    {
        int Count(Severity severity) => diagnostics.Count(d => d.Severity == severity);
        return new Tally(
            Count(Severity.Error),
            Count(Severity.Warning),
            Count(Severity.Note),
            diagnostics.Count(d => d is { Code: "owner-value-missing", Severity: Severity.Note }),
            diagnostics.Count(d =>
                d is { Code: "translation-missing" or "translation-stale" or "translation-unaccepted", Severity: Severity.Note }
            )
        );
    }

    /// <summary>“2 errors, 1 warning”.</summary>
    public Wording Faults => new($"{Plural(Errors, "error")}, {Plural(Warnings, "warning")}", $"{Errors}个错误，{Warnings}个警告");

    /// <summary>“2 errors, 1 warning, 3 notes”.</summary>
    public Wording All => new($"{Faults.En}, {Plural(Notes, "note")}", $"{Faults.Zh}，{Notes}个提示");

    private static string Plural(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
