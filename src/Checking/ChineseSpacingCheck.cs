using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>S3-05: the renderer makes the gap between Han and Latin; a typed space would differ from output to output.</summary>
internal sealed class ChineseSpacingCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        foreach (Page page in context.Pages.Select(p => p.Zh).Where(p => p.Locale == Locale.Chinese))
        {
            foreach (Located<string> text in page.Body.Texts)
            {
                Check(text, bag);
            }
            foreach (InlineText text in new[] { page.Title, page.Tagline, page.Summary })
            {
                Check(new Located<string>(text.Raw, text.Span), bag);
            }
        }
        foreach (InlineText takeaway in context.Charts.Select(c => c.Takeaway.Zh))
        {
            Check(new Located<string>(takeaway.Raw, takeaway.Span), bag);
        }
    }

    private static void Check(Located<string> text, DiagnosticBag bag)
    {
        string words = text.Value;
        for (int i = words.IndexOf(' ', 1 < words.Length ? 1 : 0); i > 0 && i + 1 < words.Length; i = words.IndexOf(' ', i + 1))
        {
            if ((Han.Is(words[i - 1]) && IsLatin(words[i + 1])) || (IsLatin(words[i - 1]) && Han.Is(words[i + 1])))
            {
                bag.Add(Errors.ManualSpace(text.Span.Length >= words.Length ? text.Span.Slice(i, 1) : text.Span));
            }
        }
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is '{' or '}' or '%';
}
