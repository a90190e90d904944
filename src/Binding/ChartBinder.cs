using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>An entry below <c>charts:</c>, such as <c>{ bar: [vouchers, voucher-sales], takeaway: … }</c> → <see cref="Chart"/>.</summary>
internal sealed class ChartBinder(Func<Located<string>, Figure?> pick, DiagnosticBag bag)
{
    private static readonly Dictionary<string, ChartKind> Kinds = new(StringComparer.Ordinal)
    {
        ["bar"] = ChartKind.Bar,
        ["ring"] = ChartKind.Ring,
        ["rank"] = ChartKind.Rank,
        ["pictogram"] = ChartKind.Pictogram,
    };

    /// <summary>Null after a diagnostic.</summary>
    public Chart? Bind(YamlNode item)
    {
        if (item is not YamlMap map)
        {
            bag.Add(Errors.WrongType(item.Span, Phrases.Chart, Phrases.FormAndFigures));
            return null;
        }
        var reader = new MapReader(map, Phrases.Chart, bag);
        YamlEntry? form = map.Entries.FirstOrDefault(e => Kinds.ContainsKey(e.Key.Value));
        IReadOnlyList<Located<string>> ids = [.. Kinds.Keys.SelectMany(reader.Texts)];
        Located<string>? icon = reader.Text("icon");
        Localized<Located<string>>? takeaway = reader.RequiredBothPlaced("takeaway");
        reader.Close();
        if (form is null || ids.Count == 0)
        {
            if (map.Entries.All(e => e.Key.Value is "icon" or "takeaway" || Kinds.ContainsKey(e.Key.Value)))
            {
                bag.Add(Errors.MissingKey(map.Span, Phrases.Chart, form?.Key.Value ?? "bar"));
            }
            return null;
        }
        if (map.Entries.LastOrDefault(e => Kinds.ContainsKey(e.Key.Value)) is { } second && second != form)
        {
            bag.Add(Errors.ChartMismatch(second.Key.Span, second.Key.Value, Phrases.AlreadyA(form.Key.Value)));
            return null;
        }
        ImmutableArray<Figure> figures = [.. ids.Select(pick).OfType<Figure>()];
        ChartKind kind = Kinds[form.Key.Value];
        if (figures.Length < ids.Count)
        {
            return null;
        }
        if (ChartRules.Problem(kind, figures) is { } problem)
        {
            bag.Add(Errors.ChartMismatch(form.Key.Span, form.Key.Value, problem));
            return null;
        }
        if (takeaway is not { Zh.Value.Length: > 0, En.Value.Length: > 0 })
        {
            return null;
        }
        // That the English names the same figures is a check of its own.
        if (!figures.Any(f => takeaway.Zh.Value.Contains($"{{{f.Id}}}", StringComparison.Ordinal)))
        {
            bag.Add(Errors.TakeawayWithoutFigure(takeaway.Zh.Span, figures.Select(f => f.Id)));
        }
        return new Chart(kind, figures, icon, takeaway.Select(t => InlineTextBinder.Bind(t, bag)));
    }
}
