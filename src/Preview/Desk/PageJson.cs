using System.Collections.Immutable;
using System.Text.Json;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Translating.Status;

namespace Yueqing.Site.Preview.Desk;

/// <summary>A page with its blocks in both languages, its figures, complaints and pictures.</summary>
internal sealed class PageJson
{
    private readonly LiveState _state;
    private readonly DeskPage _page;
    private readonly Model.Site _site;
    private readonly BlockHtml _html;
    private readonly DeskComplaints _complaints;

    private PageJson(LiveState state, DeskPage page)
    {
        (_state, _page, _site) = (state, page, state.Checked.Bound!.Site);
        _html = new BlockHtml(state, page.Translation.Route);
        _complaints = DeskComplaints.Of(page, state);
    }

    /// <summary>Writes the members of the page's object.</summary>
    public static void Write(Utf8JsonWriter json, LiveState state, DeskPage page) => new PageJson(state, page).Write(json);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("number", _state.Number);
        json.WriteString("name", _page.Name);
        json.WriteString("folder", _page.Translation.Folder);
        WriteHead(json, _page, _html, _site);
        json.WriteStartObject("counts");
        foreach (var state in _page.Blocks.GroupBy(b => b.Pair.State).OrderBy(g => g.Key))
        {
            json.WriteNumber(StatusWords.NameOf(state.Key), state.Count());
        }
        json.WriteEndObject();
        json.WriteStartArray("blocks");
        var writer = new BlockJson(_site.Glossary, _html, _page.Translation.Pages);
        foreach (DeskBlock block in _page.Blocks)
        {
            writer.Write(json, block, _complaints.OfBlocks[block]);
        }
        json.WriteEndArray();
        WriteFigures(json);
        json.WriteComplaints("complaints", _complaints.OfPage);
        DeskPictures.Write(json, _state, _page);
        ImmutableArray<string> names = DeskPage.Names(_state);
        int at = names.IndexOf(_page.Name);
        json.WriteString("previous", at > 0 ? names[at - 1] : null);
        json.WriteString("next", at + 1 < names.Length ? names[at + 1] : null);
    }

    /// <summary>How a page is called, and where it is shown.</summary>
    public static void WriteHead(Utf8JsonWriter json, DeskPage page, BlockHtml html, Model.Site site)
    {
        Localized<Page> pages = page.Translation.Pages;
        string root = DeskScope.Base(site);
        json.WriteWording("title", new Wording(html.Plain(pages.En.Title, Locale.English), html.Plain(pages.Zh.Title, Locale.Chinese)));
        json.WriteWording(
            "href",
            new Wording(root + page.Translation.Route.In(Locale.English), root + page.Translation.Route.In(Locale.Chinese))
        );
    }

    /// <summary>All of the site, those of this page first: any of them may be named anywhere.</summary>
    private void WriteFigures(Utf8JsonWriter json)
    {
        FigureTexts texts = DeskScope.Of(_state).Figures;
        json.WriteStartArray("figures");
        foreach (OwnedFigure owned in _site.Figures.Values.OrderByDescending(f => IsOwn(f)))
        {
            Localized<WrittenQuantity> written = texts[owned.Figure.Id].Prose;
            json.WriteStartObject();
            json.WriteString("id", owned.Figure.Id);
            json.WriteString("zh", written.Zh.Text);
            json.WriteString("en", written.En.Text);
            json.WriteWording("label", new Wording(owned.Figure.Label.En, owned.Figure.Label.Zh));
            json.WriteBoolean("own", IsOwn(owned));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private bool IsOwn(OwnedFigure figure) => figure.Topic.Route == _page.Topic?.Route;
}
