using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Preview.Desk;

/// <summary>What a block would look like and what the checks would say of it, while it is typed. Nothing is kept.</summary>
internal static class DeskTrial
{
    public static DeskAnswer Of(LiveSite live, DeskEdit edit)
    {
        LiveState state = live.Now;
        if (DeskPage.Find(state, edit.Page) is not { } page)
        {
            return DeskAnswers.NoPage(state, edit.Page);
        }
        if (page.Block(edit.Block) is not { } block)
        {
            return DeskAnswers.NoSuchBlock(edit.Block);
        }
        var bag = new DiagnosticBag();
        if (block.Pair.State == BlockState.Orphan && string.IsNullOrWhiteSpace(edit.Markup))
        {
            bool goes = BlockRemoval.Of(page.Translation, block.Pair.En!, bag) is not null;
            return Wordless(goes ? "" : null, bag);
        }
        IReadOnlyDictionary<string, OwnedFigure> figures = state.Checked.Bound!.Site.Figures;
        if (BlockEdit.Of(page.Translation, block.Pair, edit.Markup ?? "", figures, bag) is not { } tried)
        {
            return Wordless(null, bag);
        }
        LiveState would = live.Try(
            new Dictionary<string, byte[]>(StringComparer.Ordinal) { [page.EnglishPath] = Encoding.UTF8.GetBytes(tried.Text) }
        );
        return DeskAnswer.Of(
            200,
            json =>
            {
                json.WriteString("html", new BlockHtml(state, page.Translation.Route).Of(tried.Block, tried.Page));
                json.WriteComplaints("complaints", Complaints(would, page, block, tried));
                WriteFigures(json, tried.Block, state.Checked.Bound.Site);
            }
        );
    }

    /// <param name="html">Empty for a block that may go, null for one that cannot come about.</param>
    private static DeskAnswer Wordless(string? html, DiagnosticBag bag) =>
        DeskAnswer.Of(
            200,
            json =>
            {
                json.WriteString("html", html);
                json.WriteComplaints("complaints", bag.ToSorted());
                json.WriteStartArray("figures");
                json.WriteEndArray();
            }
        );

    private static IEnumerable<Diagnostic> Complaints(LiveState would, DeskPage page, DeskBlock block, BlockEdit tried)
    {
        if (DeskPage.Find(would, page.Name) is not { } after)
        {
            return DeskComplaints.ByFolder(would)[page.Translation.Folder].Where(d => d.Severity == Severity.Error);
        }
        // Known by its place: what was an orphan may have found its Chinese.
        DeskBlock? now = after.At(tried.Block) ?? after.Block(block.Id);
        return now is null ? [] : DeskComplaints.Of(after, would).OfBlocks[now];
    }

    private static void WriteFigures(Utf8JsonWriter json, PageBlock block, Model.Site site)
    {
        json.WriteStartArray("figures");
        foreach (string id in block.FigureIds.Distinct(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (site.Figures.TryGetValue(id, out OwnedFigure? owned))
            {
                json.WriteString("en", site.English(owned.Figure).Text);
            }
            else
            {
                json.WriteBoolean("error", true);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
