using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Binding;

/// <summary>Splits a short text at its figures.</summary>
internal static class InlineTextBinder
{
    public static InlineText Bind(Located<string> text, DiagnosticBag bag)
    {
        string raw = text.Value;
        int open = raw.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return new InlineText(raw, [new InlineSegment(raw, null, text.Span)], text.Span);
        }
        var segments = ImmutableArray.CreateBuilder<InlineSegment>();
        int from = 0;
        while (open >= 0)
        {
            int close = raw.IndexOf('}', open);
            string id = close < 0 ? "" : raw[(open + 1)..close];
            if (!Slugs.IsSlug(id))
            {
                bag.Add(Errors.StrayBrace(TextPlaces.Of(text, open, 1)));
                break;
            }
            Add(segments, text, from, open);
            segments.Add(new InlineSegment(null, id, TextPlaces.Of(text, open, close + 1 - open)));
            from = close + 1;
            open = raw.IndexOf('{', from);
        }
        Add(segments, text, from, raw.Length);
        return new InlineText(raw, segments.ToImmutable(), text.Span);
    }

    private static void Add(ImmutableArray<InlineSegment>.Builder segments, Located<string> text, int from, int to)
    {
        if (to > from)
        {
            segments.Add(new InlineSegment(text.Value[from..to], null, TextPlaces.Of(text, from, to - from)));
        }
    }
}
