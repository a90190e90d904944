using System.Globalization;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Feeds;

/// <summary>What the about page explains, as Markdown: units and rate, corrections, sources with their passages, names.</summary>
internal sealed partial class MarkdownTwin
{
    private void About()
    {
        Heading(Text("head-units"));
        foreach (Unit unit in Site.Site.Units.Converted)
        {
            string one = IsChinese ? $"1{unit.Chinese[0]}" : $"1 {unit.English.One} ({unit.Chinese[0]})";
            Item($"{one} = {new UnitView(unit, _scope).Conversion}");
        }
        Rate();
        Corrections();
        foreach (SourceDocument source in Site.Site.Sources)
        {
            Heading(source.Title[Locale]);
            foreach (SourcePassage passage in source.Locators)
            {
                Item(passage.Locator + Colon + passage.Text);
            }
        }
        Heading(Text("head-terms"));
        _text.AppendText(Text("terms-note")).Append("\n\n");
        foreach (Term term in Site.Site.Glossary.Explained)
        {
            (string name, string other) = IsChinese ? (term.Chinese, term.English) : (term.English, term.Chinese);
            string state = term.State == TermState.Proposed ? InBrackets(Text("proposed")) : "";
            Item(name + InBrackets(other) + state + Colon + term.Gloss[Locale]);
        }
    }

    private void Corrections()
    {
        Heading(Text("head-corrections"));
        if (!Site.Site.Corrections.Any())
        {
            _text.AppendText(Text("no-corrections")).Append('\n');
        }
        foreach (Figure figure in Site.Site.Corrections.Select(c => c.Figure))
        {
            string corrected = Text("revised", figure.Revision!.Date.Text, figure.Revision.Reason[Locale]);
            Item(
                figure.Label[Locale]
                    + Colon
                    + BodyMarkdown.WithConversion(Site.Figures[figure.Id], Locale)
                    + (IsChinese ? "。" : ". ")
                    + corrected
            );
        }
    }

    /// <summary>Whether the page converts a sum, for which the rate must be told (S4-07).</summary>
    private bool HasDollars() => _text.ToString().Contains("US$", StringComparison.Ordinal);

    private void Rate()
    {
        RateNote rate = Site.Site.Settings.Rate;
        string note = Text("rate-note", rate.Rate.CnyPerUsd.ToString(CultureInfo.InvariantCulture), rate.Source[Locale]);
        string unconfirmed = rate.Confirmed ? "" : (IsChinese ? "" : " ") + Text("rate-unconfirmed");
        Item(note + unconfirmed);
    }

    private void Item(string text) => _text.Append("- ").AppendText(text).Append('\n');

    private string InBrackets(string text) => IsChinese ? $"（{text}）" : $" ({text})";
}
