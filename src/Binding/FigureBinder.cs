using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>One entry below <c>figures:</c> → <see cref="Figure"/>.</summary>
internal sealed class FigureBinder(UnitTable units, List<OwnerValue> owner, DiagnosticBag bag)
{
    private static readonly Dictionary<string, FigureKind> Kinds = new(StringComparer.Ordinal)
    {
        ["level"] = FigureKind.Level,
        ["growth"] = FigureKind.Growth,
        ["share"] = FigureKind.Share,
        ["ratio"] = FigureKind.Ratio,
        ["rank"] = FigureKind.Rank,
        ["count"] = FigureKind.Count,
    };

    private static readonly Dictionary<string, EnglishScale> Scales = new(StringComparer.Ordinal)
    {
        ["none"] = EnglishScale.None,
        ["million"] = EnglishScale.Million,
        ["billion"] = EnglishScale.Billion,
        ["trillion"] = EnglishScale.Trillion,
    };

    /// <summary>Null after a diagnostic.</summary>
    public Figure? Bind(YamlEntry entry)
    {
        string id = entry.Key.Value;
        if (!Slugs.IsSlug(id))
        {
            bag.Add(Errors.InvalidSlug(entry.Key.Span, Phrases.IdOfFigure, id));
            return null;
        }
        if (entry.Value is not YamlMap map)
        {
            bag.Add(Errors.WrongType(entry.Value.Span, Phrases.TheFigure(id), Phrases.KeysAndValues));
            return null;
        }
        return Bind(entry.Key, new MapReader(map, Phrases.Figure, bag));
    }

    private Figure? Bind(YamlScalar id, MapReader map)
    {
        Located<string>? value = map.RequiredText("value");
        Localized<string>? label = map.RequiredBoth("label");
        int? period = map.RequiredInteger("period", 1949, 2100);
        Located<string>? kindText = map.RequiredText("kind");
        FigureKind? kind = kindText is null ? null : map.Choice("kind", Kinds);
        Citation? source = BindCitation(map);
        Located<string>? unit = map.Text("unit");
        Localized<string> definition = map.OptionalBoth("definition");
        RankBasis? rank = BindRank(id, map, kind);
        EnglishScale scale = map.Choice("english-scale", Scales) ?? EnglishScale.Auto;
        Revision? revision = BindRevision(map);
        map.Close();
        if (value is null || label is null || period is null || kind is null || source is null)
        {
            return null;
        }
        Quantity? quantity = BindQuantity(value.Value, unit, kind.Value);
        if (quantity is null || (kind == FigureKind.Rank && rank is null))
        {
            return null;
        }
        return new Figure(id.Value, quantity, label, period.Value, kind.Value, source, definition, rank, scale, revision, value.Value.Span);
    }

    private Quantity? BindQuantity(Located<string> value, Located<string>? unit, FigureKind kind)
    {
        if (unit is { } named && units.ById(named.Value) is null)
        {
            bag.Add(Errors.UnknownUnit(named.Span, named.Value, units.Ids));
            return null;
        }
        (Quantity? quantity, QuantityFault? fault) = QuantityReader.Read(
            value.Value,
            units,
            unit?.Value,
            unitless: kind == FigureKind.Ratio
        );
        if (fault is not null)
        {
            bag.Add(Explain(fault, value, unit));
            return null;
        }
        if (!Fits(kind, quantity!.Form))
        {
            string name = Kinds.First(k => k.Value == kind).Key;
            bag.Add(Errors.KindMismatch(value.Span, value.Value, name));
            return null;
        }
        return quantity;
    }

    private static bool Fits(FigureKind kind, QuantityForm form) =>
        kind switch
        {
            FigureKind.Rank => form == QuantityForm.Rank,
            FigureKind.Growth => form
                is QuantityForm.Percent
                    or QuantityForm.PercentagePoints
                    or QuantityForm.Multiple
                    or QuantityForm.Amount,
            FigureKind.Share => form is QuantityForm.Percent,
            FigureKind.Ratio => form is QuantityForm.Ratio or QuantityForm.Multiple,
            FigureKind.Count => form is QuantityForm.Amount,
            _ => form is QuantityForm.Amount or QuantityForm.Percent,
        };

    private Diagnostic Explain(QuantityFault fault, Located<string> value, Located<string>? unit)
    {
        SourceSpan part = value.Span.Length >= value.Value.Length && fault.Length > 0 ? Part(value, fault) : value.Span;
        return fault.Kind switch
        {
            QuantityFaultKind.MissingUnit => Errors.MissingUnit(value.Span, value.Value),
            QuantityFaultKind.UnknownUnit => Errors.UnknownUnit(part, fault.Detail, units.ChineseWords),
            QuantityFaultKind.UnitMismatch => Errors.UnitMismatch(value.Span, value.Value, unit?.Value ?? ""),
            QuantityFaultKind.TrailingText => Errors.TrailingText(part, value.Value, fault.Detail),
            QuantityFaultKind.TooManyDigits => Errors.TooManyDigits(part, value.Value),
            QuantityFaultKind.MalformedNumber => Errors.MalformedNumber(part, value.Value, fault.Detail),
            _ => Errors.NoNumber(value.Span, value.Value),
        };
    }

    /// <summary>The faulty part of a value, unless quotation marks or escapes make its place uncertain.</summary>
    private static SourceSpan Part(Located<string> value, QuantityFault fault)
    {
        int shift = value.Span.Source.Text.AsSpan(value.Span.Start, value.Span.Length).IndexOf(value.Value, StringComparison.Ordinal);
        return shift < 0 ? value.Span : value.Span.Slice(shift + fault.Start, fault.Length);
    }

    private Citation? BindCitation(MapReader map)
    {
        if (map.RequiredText("source") is not { } text)
        {
            return null;
        }
        string[] parts = text.Value.Split('#');
        if (parts is [{ Length: > 0 } source, { Length: > 0 } locator])
        {
            return new Citation(source, locator);
        }
        bag.Add(Errors.MalformedCitation(text.Span, text.Value));
        return null;
    }

    private RankBasis? BindRank(YamlScalar id, MapReader map, FigureKind? kind)
    {
        if (map.Map("rank") is not { } rank)
        {
            if (kind == FigureKind.Rank)
            {
                bag.Add(Errors.MissingRank(id.Span, id.Value));
            }
            return null;
        }
        Localized<string>? of = rank.RequiredBoth("of");
        Localized<Located<string>>? by = rank.Both("by");
        int? year = rank.RequiredInteger("year", 1949, 2100);
        rank.Close();
        owner.Add(new OwnerValue($"{id.Value}.rank.by", by is { Zh.Value.Length: > 0, En.Value.Length: > 0 }, by?.Zh.Span ?? rank.Span));
        return of is null || year is null ? null : new RankBasis(of, by?.Select(t => t.Value) ?? new Localized<string>("", ""), year.Value);
    }

    private Revision? BindRevision(MapReader map)
    {
        if (map.Map("revised") is not { } revised)
        {
            return null;
        }
        Located<string>? date = revised.RequiredText("date");
        Localized<string>? reason = revised.RequiredBoth("reason");
        revised.Close();
        return DateBinder.DayOrTime(date, "date", bag) is { } when && reason is not null
            ? new Revision(when.Value, reason, when.Span)
            : null;
    }
}
