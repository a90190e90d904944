using Scriban;
using Scriban.Parsing;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Every template of the theme, parsed once and shared by all threads.</summary>
internal sealed class TemplateSet
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly Theme _theme;

    private TemplateSet(Theme theme) => _theme = theme;

    public static TemplateSet Parse(Theme theme, DiagnosticBag bag)
    {
        var set = new TemplateSet(theme);
        foreach ((string name, SourceText source) in theme.Templates)
        {
            Template template = Template.Parse(source.Text, source.Path);
            set._templates.Add(name, template);
            set._sources.TryAdd(source.Text, source);
            foreach (LogMessage message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
            {
                bag.Add(Errors.TemplateSyntax(set.Place(message.Span), AsSentence(message.Message)));
            }
        }
        return set;
    }

    /// <summary>Null if the theme has no such template.</summary>
    public Template? Find(string name) => _templates.GetValueOrDefault(name);

    public IEnumerable<string> Names => _templates.Keys;

    /// <summary>A template of the theme as a place.</summary>
    public Diagnostics.SourceSpan WholeOf(string name) => _theme.Templates[name].Whole;

    /// <summary>The template that this very string is the text of; null for any other string.</summary>
    public SourceText? SourceOf(string text) => _sources.GetValueOrDefault(text);

    /// <summary>A place as the template engine gives it, as one of ours.</summary>
    public Diagnostics.SourceSpan Place(Scriban.Parsing.SourceSpan span)
    {
        SourceText source =
            _theme.Templates.Values.FirstOrDefault(t => t.Path == span.FileName)
            ?? SourceText.Unreadable(span.FileName ?? "theme/templates");
        return source.Span(span.Start.Offset, Math.Max(1, span.Length));
    }

    public static string AsSentence(string message)
    {
        string text = message.Trim();
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..] + (text.EndsWith('.') || text.EndsWith('?') ? "" : ".");
    }
}
