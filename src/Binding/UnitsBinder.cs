using System.Collections.Immutable;
using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary><c>units.yml</c> → <see cref="UnitTable"/>.</summary>
internal static class UnitsBinder
{
    public static UnitTable Bind(MapReader root)
    {
        var units = new List<Unit>();
        var conversions = new List<(UnitConversion Conversion, SourceSpan Span)>();
        foreach (YamlEntry entry in root.Entries("units", required: true))
        {
            if (!Slugs.IsSlug(entry.Key.Value))
            {
                root.Bag.Add(Errors.InvalidSlug(entry.Key.Span, Phrases.IdOfUnit, entry.Key.Value));
            }
            else if (entry.Value is not YamlMap map)
            {
                root.Bag.Add(Errors.WrongType(entry.Value.Span, Phrases.TheUnit(entry.Key.Value), Phrases.KeysAndValues));
            }
            else
            {
                units.Add(BindUnit(entry.Key.Value, new MapReader(map, Phrases.Unit, root.Bag), conversions));
            }
        }
        root.Close();
        var table = new UnitTable(units);
        foreach ((UnitConversion conversion, SourceSpan span) in conversions)
        {
            if (conversion.To != Unit.UsDollar && table.ById(conversion.To) is null)
            {
                root.Bag.Add(Errors.UnknownUnit(span, conversion.To, units.Select(u => u.Id)));
            }
        }
        return table;
    }

    private static Unit BindUnit(string id, MapReader map, List<(UnitConversion, SourceSpan)> conversions)
    {
        ImmutableArray<string> chinese = [.. map.Texts("zh").Select(t => t.Value)];
        if (chinese.IsEmpty)
        {
            map.Bag.Add(Errors.MissingKey(map.Span, Phrases.TheUnit(id), "zh"));
        }
        EnglishUnit english = BindEnglish(map);
        Localized<string> table = map.OptionalBoth("table");
        UnitConversion? conversion = BindConversion(map, conversions);
        var unit = new Unit(
            id,
            chinese,
            map.Text("prefix")?.Value ?? "",
            english,
            table.Zh,
            table.En.Length > 0 ? table.En : english.Other,
            table.En.Length > 0 ? table.En : english.Other,
            conversion,
            Tight: english.Other == "%"
        );
        map.Close();
        return unit;
    }

    /// <summary><c>en: { one: …, other: … }</c>, or <c>en: ""</c> for a classifier that English drops (S4-12).</summary>
    private static EnglishUnit BindEnglish(MapReader map)
    {
        if (map.Items("en") is [YamlScalar { Value: "" }] or [])
        {
            return new EnglishUnit("", "");
        }
        MapReader? english = map.Map("en");
        string one = english?.RequiredText("one")?.Value ?? "";
        string other = english?.RequiredText("other")?.Value ?? "";
        english?.Close();
        return new EnglishUnit(one, other);
    }

    private static UnitConversion? BindConversion(MapReader map, List<(UnitConversion, SourceSpan)> conversions)
    {
        switch (map.Items("convert"))
        {
            case []:
                return null;
            case [YamlScalar { Value: Unit.UsDollar }]:
                return new UnitConversion(Unit.UsDollar, 1, 1);
            case [YamlMap value]:
                var reader = new MapReader(value, Wording.Code("convert"), map.Bag);
                Located<string>? to = reader.RequiredText("to");
                Located<string>? by = reader.RequiredText("by");
                reader.Close();
                if (to is null || by is null)
                {
                    return null;
                }
                if (ParseFactor(by.Value.Value) is not var (numerator, denominator))
                {
                    map.Bag.Add(Errors.MalformedValue(by.Value.Span, "by", Phrases.ExactFactor));
                    return null;
                }
                var conversion = new UnitConversion(to.Value.Value, numerator, denominator);
                conversions.Add((conversion, to.Value.Span));
                return conversion;
            case var items:
                map.Bag.Add(Errors.WrongType(items[0].Span, Wording.Code("convert"), Phrases.Conversion));
                return null;
        }
    }

    private static (decimal Numerator, decimal Denominator)? ParseFactor(string text)
    {
        string[] parts = text.Split('/');
        decimal denominator = 1;
        bool valid =
            parts.Length <= 2 && TryParsePositive(parts[0], out _) && (parts.Length == 1 || TryParsePositive(parts[1], out denominator));
        return valid ? (decimal.Parse(parts[0], CultureInfo.InvariantCulture), denominator) : null;
    }

    private static bool TryParsePositive(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value > 0;
}
