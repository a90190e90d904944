using System.Globalization;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Rendering.Html;

/// <summary>What the about page explains: sources, terms, units and the exchange rate.</summary>
internal sealed class AboutView(PageScope scope) : View<AboutView>
{
    private static readonly ViewMembers<AboutView> Names = new()
    {
        ["sources"] = a => (SourceView[])[.. a._scope.Site.Site.Sources.Select(s => new SourceView(s, a._scope.Locale))],
        ["terms"] = a => (TermView[])[.. a._scope.Site.Site.Glossary.Explained.Select(t => new TermView(t, a._scope.Locale))],
        ["units"] = a => (UnitView[])[.. a._scope.Site.Site.Units.Converted.Select(u => new UnitView(u, a._scope))],
        ["corrections"] = a => (FigureView[])[.. a._scope.Site.Site.Corrections.Select(f => new FigureView(f, a._scope))],
        ["rate"] = a => new RateView(a._scope),
    };

    private readonly PageScope _scope = scope;

    protected override ViewMembers<AboutView> Members => Names;
}

internal sealed class SourceView(SourceDocument source, Locale locale) : View<SourceView>
{
    private static readonly ViewMembers<SourceView> Names = new()
    {
        ["id"] = s => s._source.Id,
        ["title"] = s => s._source.Title[s._locale],
        ["publisher"] = s => s._source.Publisher[s._locale],
        ["published"] = s => s._source.Published,
        ["url"] = s => s._source.Url,
        ["locators"] = s => (PassageView[])[.. s._source.Locators.Select(l => new PassageView(s._source.Id, l))],
    };

    private readonly SourceDocument _source = source;
    private readonly Locale _locale = locale;

    protected override ViewMembers<SourceView> Members => Names;
}

internal sealed class PassageView(string sourceId, SourcePassage passage) : View<PassageView>
{
    private static readonly ViewMembers<PassageView> Names = new()
    {
        ["id"] = p => p._passage.Locator,
        ["anchor"] = p => AnchorOf(new Citation(p._sourceId, p._passage.Locator)),
        ["text"] = p => p._passage.Text,
    };

    private readonly string _sourceId = sourceId;
    private readonly SourcePassage _passage = passage;

    protected override ViewMembers<PassageView> Members => Names;

    public static string AnchorOf(Citation citation) => $"{citation.SourceId}-{citation.Locator}";
}

internal sealed class TermView(Term term, Locale locale) : View<TermView>
{
    private static readonly ViewMembers<TermView> Names = new()
    {
        ["zh"] = t => t._term.Chinese,
        ["en"] = t => t._term.English,
        ["gloss"] = t => t._term.Gloss[t._locale],
        ["state"] = t => t._term.State == TermState.Approved ? "approved" : "proposed",
    };

    private readonly Term _term = term;
    private readonly Locale _locale = locale;

    protected override ViewMembers<TermView> Members => Names;
}

/// <summary>A unit that investors need converted, and what one of it is.</summary>
internal sealed class UnitView(Unit unit, PageScope scope) : View<UnitView>
{
    private static readonly ViewMembers<UnitView> Names = new()
    {
        ["zh"] = u => u._unit.Chinese[0],
        ["en"] = u => u._unit.English.One,
        ["conversion"] = u => u.Conversion,
    };

    private readonly Unit _unit = unit;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<UnitView> Members => Names;

    public string Conversion
    {
        get
        {
            UnitConversion conversion = _unit.Conversion!;
            Unit? to = _scope.Site.Site.Units.ById(conversion.To);
            string factor =
                conversion.Denominator == 1
                    ? conversion.Numerator.ToString(CultureInfo.InvariantCulture)
                    : $"{conversion.Numerator.ToString(CultureInfo.InvariantCulture)}/{conversion.Denominator.ToString(CultureInfo.InvariantCulture)}";
            return $"{factor} {(_scope.Locale == Locale.Chinese ? to?.TableChinese : to?.TableEnglish)}";
        }
    }
}
