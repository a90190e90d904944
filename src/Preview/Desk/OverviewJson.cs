using System.Text.Json;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;
using Yueqing.Site.Translating.Status;
using TranslationStatus = Yueqing.Site.Translating.Status.PageStatus;

namespace Yueqing.Site.Preview.Desk;

/// <summary>Where the translation of the whole site stands, page by page.</summary>
internal static class OverviewJson
{
    /// <summary>Writes the members of the overview's object.</summary>
    /// <param name="state">Of a site that could be bound.</param>
    public static void Write(Utf8JsonWriter json, LiveState state)
    {
        CheckedSite site = state.Checked;
        StatusReport report = StatusReport.Of(
            site.Translation!,
            [.. site.OpenTerms.Select(t => new OpenTerm(t.Term, t.Places))],
            state.Diagnostics
        );
        json.WriteNumber("number", state.Number);
        json.WriteStartObject("total");
        foreach ((BlockState block, Amount amount) in report.Total)
        {
            json.WriteStartObject(StatusWords.NameOf(block));
            json.WriteNumber("blocks", amount.Blocks);
            json.WriteNumber("characters", amount.Characters);
            json.WriteNumber("words", amount.Words);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("pages");
        foreach (TranslationStatus page in report.Pages)
        {
            WritePage(json, page, state);
        }
        foreach (BrokenPage page in BrokenPage.Of(state))
        {
            WriteBroken(json, page, state);
        }
        json.WriteEndArray();
        json.WriteStartArray("openTerms");
        foreach (OpenTerm term in report.OpenTerms)
        {
            WriteTerm(json, term, site.Translation!);
        }
        json.WriteEndArray();
        json.WriteComplaints("complaints", DeskComplaints.OfNoPage(state));
    }

    private static void WritePage(Utf8JsonWriter json, TranslationStatus page, LiveState state)
    {
        DeskPage desk = DeskPage.Find(state, DeskPage.NameOf(page.Page))!;
        // Those of pictures that the page shows beside them are counted by the picture.
        Diagnostic[] complaints = [.. DeskComplaints.Of(desk, state).All.Where(d => !PictureComplaints.Of(state, desk.Topic).Contains(d))];
        json.WriteStartObject();
        json.WriteString("name", desk.Name);
        json.WriteString("folder", page.Page.Folder);
        json.WriteString("kind", desk.Topic?.Kind.ToString().ToLowerInvariant() ?? "page");
        PageJson.WriteHead(json, desk, new BlockHtml(state, page.Page.Route), state.Checked.Bound!.Site);
        json.WriteStartObject("states");
        foreach ((BlockState block, Amount amount) in page.Amounts)
        {
            json.WriteNumber(StatusWords.NameOf(block), amount.Blocks);
        }
        json.WriteEndObject();
        json.WriteNumber("complaints", complaints.Length + PictureComplaints.Count(state, desk.Topic));
        json.WriteNumber("numbers", complaints.Count(c => c.Code.StartsWith("number-", StringComparison.Ordinal)));
        json.WriteNumber("pictures", DeskPictures.Count(state, desk.Topic));
        json.WriteEndObject();
    }

    /// <summary>What can still be said of a page that cannot be read: where it stands, and what it was called when it last could.</summary>
    private static void WriteBroken(Utf8JsonWriter json, BrokenPage page, LiveState state)
    {
        json.WriteStartObject();
        json.WriteString("name", page.Name);
        json.WriteString("folder", page.Folder);
        json.WriteString("kind", page.Group[..^1]);
        if (state.Good is { } good && DeskPage.Find(good, page.Name) is { } before)
        {
            PageJson.WriteHead(json, before, new BlockHtml(good, before.Translation.Route), good.Checked.Bound!.Site);
        }
        else
        {
            json.WriteWording("title", new Wording(page.Name, page.Name));
            json.WriteNull("href");
        }
        json.WriteStartObject("states");
        json.WriteEndObject();
        json.WriteNumber("complaints", page.Complaints.Length);
        json.WriteNumber("numbers", 0);
        json.WriteNumber("pictures", 0);
        json.WriteBoolean("broken", true);
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, OpenTerm open, SiteTranslation translation)
    {
        json.WriteStartObject();
        json.WriteString("zh", open.Term.Chinese);
        json.WriteString("en", open.Term.English);
        json.WriteWording("gloss", new Wording(open.Term.Gloss.En, open.Term.Gloss.Zh));
        json.WriteStrings("alternatives", open.Term.Also);
        json.WriteStartArray("places");
        foreach (SourceSpan place in open.Places)
        {
            PageTranslation? page = translation.Pages.FirstOrDefault(p => place.Source.Path.StartsWith(p.Folder, StringComparison.Ordinal));
            json.WriteStartObject();
            json.WriteString("page", page is null ? null : DeskPage.NameOf(page));
            json.WriteString("file", place.Source.Path);
            json.WriteNumber("line", place.Position.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
