using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>
/// Takes the values of a YAML map one key at a time and reports what is missing or of the wrong type.
/// <see cref="Close"/> reports every key that nobody asked for.
/// </summary>
/// <param name="what">How messages call the map: <see cref="Phrases"/>.</param>
internal sealed class MapReader(YamlMap map, Wording what, DiagnosticBag bag)
{
    private readonly List<string> _known = [];
    private readonly List<(SourceSpan Span, string Key)> _missing = [];

    public SourceSpan Span => map.Span;

    public DiagnosticBag Bag => bag;

    /// <summary>A single value, or null when the key is absent. An empty value counts as present.</summary>
    public Located<string>? Text(string key)
    {
        switch (Take(key))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return new Located<string>(scalar.Value, scalar.Span);
            case var other:
                bag.Add(Errors.WrongType(other.Span, Wording.Code(key), Phrases.SingleValue));
                return null;
        }
    }

    /// <summary>A single value that must be there and not be empty.</summary>
    public Located<string>? RequiredText(string key)
    {
        bool present = map.Find(key) is not null;
        Located<string>? text = Text(key);
        if (!present || text is { Value: "" })
        {
            _missing.Add((text?.Span ?? map.Span, key));
            return null;
        }
        return text;
    }

    public int? Integer(string key, int min, int max)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max)
        {
            return value;
        }
        bag.Add(Errors.WrongType(text.Span, Wording.Code(key), Phrases.WholeNumber(min, max)));
        return null;
    }

    public int? RequiredInteger(string key, int min, int max)
    {
        if (map.Find(key) is null)
        {
            _missing.Add((map.Span, key));
        }
        return Integer(key, min, max);
    }

    public bool Boolean(string key, bool otherwise)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }
        if (text.Value is not ("true" or "false"))
        {
            bag.Add(Errors.WrongType(text.Span, Wording.Code(key), Phrases.TrueOrFalse));
        }
        return text.Value == "true";
    }

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }
        if (choices.TryGetValue(text.Value, out T value))
        {
            return value;
        }
        bag.Add(Errors.UnknownChoice(text.Span, key, text.Value, choices.Keys));
        return null;
    }

    public MapReader? Map(string key)
    {
        switch (Take(key))
        {
            case null:
                return null;
            case YamlMap value:
                return new MapReader(value, Wording.Code(key), bag);
            case var other:
                bag.Add(Errors.WrongType(other.Span, Wording.Code(key), Phrases.KeysAndValues));
                return null;
        }
    }

    public MapReader? RequiredMap(string key)
    {
        if (map.Find(key) is null)
        {
            _missing.Add((map.Span, key));
        }
        return Map(key);
    }

    /// <summary>The entries of a map whose keys are names given by the author; empty when the key is absent.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key, bool required = false)
    {
        switch (Take(key))
        {
            case YamlMap value:
                return value.Entries;
            case null when required:
                _missing.Add((map.Span, key));
                return [];
            case null or YamlScalar { Value: "" }:
                return [];
            case var other:
                bag.Add(Errors.WrongType(other.Span, Wording.Code(key), Phrases.NamesAndValues));
                return [];
        }
    }

    /// <summary>The items of a list; a single value stands for a list of one.</summary>
    public IReadOnlyList<YamlNode> Items(string key) =>
        Take(key) switch
        {
            null or YamlScalar { Value: "" } => [],
            YamlList list => list.Items,
            { } single => [single],
        };

    /// <summary>The words of a list of single values.</summary>
    public IReadOnlyList<Located<string>> Texts(string key)
    {
        var texts = new List<Located<string>>();
        foreach (YamlNode item in Items(key))
        {
            if (item is YamlScalar scalar)
            {
                texts.Add(new Located<string>(scalar.Value, scalar.Span));
            }
            else
            {
                bag.Add(Errors.WrongType(item.Span, Phrases.ItemOf(key), Phrases.SingleValue));
            }
        }
        return texts;
    }

    /// <summary>A text in both locales: <c>{ zh: …, en: … }</c>. Null when the key is absent.</summary>
    public Localized<Located<string>>? Both(string key)
    {
        if (Map(key) is not { } both)
        {
            return null;
        }
        Located<string>? zh = both.Text("zh");
        Located<string>? en = both.Text("en");
        both.Close();
        foreach ((Located<string>? text, string locale) in new[] { (zh, "zh"), (en, "en") })
        {
            if (text is null)
            {
                bag.Add(Errors.MissingKey(both.Span, Wording.Code(key), locale));
            }
        }
        return zh is null || en is null ? null : new Localized<Located<string>>(zh.Value, en.Value);
    }

    /// <summary>A text that both locales must have and that is empty in neither.</summary>
    public Localized<string>? RequiredBoth(string key) => RequiredBothPlaced(key)?.Select(t => t.Value);

    /// <summary>The same, with the place of each.</summary>
    public Localized<Located<string>>? RequiredBothPlaced(string key)
    {
        if (map.Find(key) is null)
        {
            _missing.Add((map.Span, key));
            return null;
        }
        if (Both(key) is not { } both)
        {
            return null;
        }
        foreach (Locale locale in Locale.All.Where(l => both[l].Value.Length == 0))
        {
            bag.Add(Errors.MissingKey(both[locale].Span, Wording.Code(key), locale.Id));
        }
        return both;
    }

    /// <summary>A text that both locales have or neither; empty strings when absent.</summary>
    public Localized<string> OptionalBoth(string key) => Both(key)?.Select(t => t.Value) ?? new Localized<string>("", "");

    /// <summary>Reports what is missing, and every key that was never taken. A misspelt key is one mistake, not two.</summary>
    public void Close()
    {
        var misspelt = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Entries)
        {
            if (!_known.Contains(entry.Key.Value, StringComparer.Ordinal))
            {
                misspelt.Add(Suggestion.Nearest(entry.Key.Value, _known) ?? "");
                bag.Add(Errors.UnknownKey(entry.Key.Span, what, entry.Key.Value, _known));
            }
        }
        foreach ((SourceSpan span, string key) in _missing)
        {
            if (!misspelt.Contains(key))
            {
                bag.Add(Errors.MissingKey(span, what, key));
            }
        }
    }

    private YamlNode? Take(string key)
    {
        _known.Add(key);
        return map.Find(key)?.Value;
    }
}
