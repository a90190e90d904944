using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering.Infographics.Markup;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>
/// Takes the attributes of one element and reports what is missing or malformed. <see cref="Close"/> reports every attribute that nobody
/// asked for.
/// </summary>
internal sealed class ElementReader(SceneElement element, Palette palette, DiagnosticBag bag)
{
    /// <summary>S2-06: text in a picture shrinks with it on a phone, so no text counts as large.</summary>
    private const double TextContrast = 4.5;

    private const double ShapeContrast = 3;

    private readonly List<string> _known = [];

    public SceneElement Element => element;

    public string? Text(string name) => Take(name)?.Value.Value;

    /// <summary>A number of pixels or a multiple, zero or more.</summary>
    public float? Number(string name, float least = 0, float most = 20_000)
    {
        if (Take(name) is not { } attribute)
        {
            return null;
        }
        if (Parse(attribute.Value.Value) is { } number && number >= least && number <= most)
        {
            return number;
        }
        Report(attribute, Phrases.Number(least, most));
        return null;
    }

    public int? Whole(string name, int least, int most)
    {
        float? number = Number(name, least, most);
        if (number is null || number == MathF.Floor(number.Value))
        {
            return (int?)number;
        }
        Report(Find(name)!, Phrases.WholeNumber(least, most));
        return null;
    }

    /// <summary>One to four numbers as in CSS: all sides; block and inline; top, inline, bottom; top, right, bottom, left.</summary>
    public Edges Edges(string name)
    {
        if (Take(name) is not { } attribute)
        {
            return default;
        }
        float?[] numbers = [.. attribute.Value.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        if (numbers.Length is 0 or > 4 || numbers.Any(n => n is null or < 0))
        {
            Report(attribute, Phrases.OneToFourNumbers);
            return default;
        }
        float Side(int i) => numbers[i < numbers.Length ? i : (i == 3 && numbers.Length > 1 ? 1 : 0)]!.Value;
        return new Edges(Side(0), Side(1), Side(2), Side(3));
    }

    public bool Flag(string name) => Choice(name, ["true", "false"]) == "true";

    /// <summary>One of a few words; null when absent or after a diagnostic.</summary>
    public string? Choice(string name, IReadOnlyList<string> choices)
    {
        if (Take(name) is not { } attribute || choices.Contains(attribute.Value.Value))
        {
            return Find(name)?.Value.Value;
        }
        Report(attribute, Phrases.OneOf(choices));
        return null;
    }

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        string? word = Choice(name, [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())]);
        return word is not null && Enum.TryParse(word, ignoreCase: true, out T value) ? value : otherwise;
    }

    /// <summary>A colour token; the second part of what it gives is the token's name.</summary>
    public NamedColor? Color(string name) => Take(name) is { } attribute ? Color(attribute.Value.Value, attribute.Value.Span) : null;

    public NamedColor Color(string name, string otherwise) =>
        Color(name) ?? Color(otherwise, element.Span) ?? new NamedColor(otherwise, default);

    /// <summary>A text style token.</summary>
    public PictureStyle? Style(string name, string? otherwise = null)
    {
        SceneAttribute? attribute = Take(name);
        string? style = attribute?.Value.Value ?? otherwise;
        if (style is null)
        {
            bag.Add(Errors.MissingAttribute(element.Span, element.Name, name));
            return null;
        }
        PictureStyle? found = palette.FindStyle(style);
        if (found is null)
        {
            bag.Add(Errors.UnknownToken(attribute?.Value.Span ?? element.Span, "picture", style, palette.StyleNames));
        }
        return found;
    }

    /// <summary>Where the lines of a text stand in its box.</summary>
    public Align TextAlign() =>
        Choice("align", ["start", "center", "end"]) switch
        {
            "center" => Align.Center,
            "end" => Align.End,
            _ => Align.Start,
        };

    /// <summary>The attributes that every element has.</summary>
    public Box Box() => new(Number("width"), Number("height"), Number("grow", 0, 100) ?? 0, Edges("padding"), null, 0);

    /// <summary>Null after a diagnostic.</summary>
    public VectorIcon? Icon(string name, SourceSpan place, IReadOnlyDictionary<string, VectorIcon> icons)
    {
        if (icons.TryGetValue(name, out VectorIcon? icon))
        {
            return icon;
        }
        bag.Add(Errors.UnknownIcon(place, name, icons.Keys));
        return null;
    }

    /// <summary>The colour of a text: the element's own or its style's. One that does not stand out from its ground is reported (S2-06).</summary>
    public Color TextColor(PictureStyle style, NamedColor ground)
    {
        NamedColor color = Color("color") ?? Color(style.Color, element.Span) ?? new NamedColor(style.Color, default);
        Check(Phrases.Text, color, ground, TextContrast, PlaceOf("color"));
        return color.Color;
    }

    /// <param name="what">A bar, a ring: as the message calls it.</param>
    /// <param name="attribute">Which names the colour.</param>
    public void CheckShape(Wording what, NamedColor color, NamedColor ground, string attribute) =>
        Check(what, color, ground, ShapeContrast, PlaceOf(attribute));

    /// <summary>Where an attribute's value stands; the element when it is absent.</summary>
    public SourceSpan PlaceOf(string name) => Find(name)?.Value.Span ?? element.Span;

    public void Close()
    {
        foreach (SceneAttribute attribute in element.Attributes.Where(a => !_known.Contains(a.Name)))
        {
            bag.Add(Errors.UnknownAttribute(attribute.NameSpan, element.Name, attribute.Name, _known));
        }
    }

    private NamedColor? Color(string token, SourceSpan place)
    {
        if (palette.FindColor(token) is { } color)
        {
            return new NamedColor(token, color);
        }
        bag.Add(Errors.UnknownToken(place, "color", token, palette.ColorNames));
        return null;
    }

    private void Check(Wording what, NamedColor color, NamedColor ground, double least, SourceSpan place)
    {
        double ratio = Scenes.Color.Contrast(color.Color, ground.Color);
        if (ratio < least)
        {
            bag.Add(Errors.LowContrast(place, what, color.Name, ground.Name, ratio, least));
        }
    }

    private SceneAttribute? Take(string name)
    {
        _known.Add(name);
        return Find(name);
    }

    private SceneAttribute? Find(string name) => element.Attributes.FirstOrDefault(a => a.Name == name);

    private void Report(SceneAttribute attribute, Wording expected) =>
        bag.Add(Errors.MalformedAttribute(attribute.Value.Span, attribute.Name, attribute.Value.Value, expected));

    private static float? Parse(string text) =>
        float.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out float number)
        && float.IsFinite(number)
            ? number
            : null;
}

/// <summary>A colour with the token that it came from, for messages.</summary>
internal readonly record struct NamedColor(string Name, Color Color);
