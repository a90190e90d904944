using System.Text;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>The glossary as OmegaT reads it from <c>glossary/glossary.txt</c>: Chinese, English and a comment, between tabs (S5-12).</summary>
internal static class OmegaTGlossary
{
    public static string Write(Glossary glossary)
    {
        var lines = new StringBuilder();
        foreach (Term term in glossary.Terms)
        {
            lines.Append(Cell(term.Chinese)).Append('\t').Append(Cell(term.English)).Append('\t').Append(Cell(Comment(term))).Append('\n');
        }
        return lines.ToString();
    }

    private static string Comment(Term term)
    {
        string?[] parts =
        [
            term.State == TermState.Proposed ? "未定 / not settled" : null,
            term.Gloss.En.Length > 0 ? term.Gloss.En : null,
            term.Also.IsEmpty ? null : $"也可 / also: {string.Join("; ", term.Also)}",
            term.Forbidden.IsEmpty ? null : $"禁用 / not: {string.Join("; ", term.Forbidden)}",
        ];
        return string.Join(" | ", parts.OfType<string>());
    }

    private static string Cell(string text) => text.Replace('\t', ' ').Replace('\n', ' ').Trim();
}
