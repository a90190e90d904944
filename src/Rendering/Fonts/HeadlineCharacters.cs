using System.Text;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>
/// The characters that pages set in the headline face, known before any page is rendered: titles, section headings, quantities, topic
/// numbers, and UI texts whose key begins with <c>head-</c> (see <c>theme/README.md</c>).
/// </summary>
internal sealed class HeadlineCharacters
{
    private readonly Localized<HashSet<Rune>> _runes = new([], []);

    /// <param name="write">A figure as a locale writes it.</param>
    public HeadlineCharacters(Model.Site site, Theme theme, Func<string, Locale, string> write)
    {
        foreach (Locale locale in Locale.All)
        {
            Add(locale, "0123456789");
            Add(locale, site.Settings.Title[locale]);
            foreach ((string _, Localized<string> text) in theme.Strings.Where(s => s.Key.StartsWith("head-", StringComparison.Ordinal)))
            {
                Add(locale, text[locale]);
            }
            foreach (string id in site.Figures.Keys)
            {
                Add(locale, write(id, locale));
            }
            foreach (Page page in site.Topics.Select(t => t.Pages[locale]).Concat(site.Pages.Select(p => p.Pages[locale])))
            {
                Add(locale, page.Title.Raw);
                foreach (MarkdownHeading heading in page.Body.Headings)
                {
                    Add(locale, heading.Text);
                }
            }
        }
    }

    public IEnumerable<Rune> In(Locale locale) => _runes[locale];

    private void Add(Locale locale, string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            _runes[locale].Add(rune);
        }
    }
}
