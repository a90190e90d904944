using System.Collections.Immutable;
using System.Text;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>
/// Writes <c>accepted.yml</c>: for people to read, and for git to merge: one block after the other in the order of the page,
/// each value on a line of its own, nothing that counts or summarizes.
/// </summary>
internal static class AcceptedFile
{
    private const string Head = """
        # Which Chinese each block of en.md was translated from. `translate accept` writes this file.
        # After a merge conflict keep the blocks of both sides, or delete the file and accept the page again.
        blocks:

        """;

    public static string Write(ImmutableArray<AcceptedBlock> blocks)
    {
        var text = new StringBuilder(Head);
        foreach (AcceptedBlock block in blocks)
        {
            text.Append(text.Length > Head.Length ? "\n" : "").Append("- ");
            if (block.Key.Length > 0)
            {
                text.Append("at: ").Append(block.Key).Append("\n  ");
            }
            text.Append("zh: ").Append(YamlText.Quote(block.Chinese)).Append("\n  en: ").Append(YamlText.Quote(block.English)).Append('\n');
            if (block.Figures.Count > 0)
            {
                text.Append("  figures: { ")
                    .AppendJoin(", ", block.Figures.Select(f => $"{f.Key}: {YamlText.Quote(f.Value)}"))
                    .Append(" }\n");
            }
            text.Append("  date: ").Append(block.Date).Append('\n');
        }
        return text.ToString();
    }
}
