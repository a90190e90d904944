using System.Globalization;
using System.Net;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Deploying.Report;

/// <summary>The report as one page that any browser opens: both languages side by side, what changed marked, pictures before and after.</summary>
internal sealed class ReportHtml
{
    private readonly StringBuilder _html = new();
    private readonly ReleaseChanges _changes;
    private readonly Language _language;
    private readonly Func<string, string?> _pictureHref;

    private ReportHtml(ReleaseChanges changes, Language language, Func<string, string?> pictureHref) =>
        (_changes, _language, _pictureHref) = (changes, language, pictureHref);

    /// <param name="pictureHref">Where a picture stands beside the report, given <c>before/</c> or <c>after/</c> and its path; null if it is not there.</param>
    public static string Write(ReleaseChanges changes, Language language, Func<string, string?> pictureHref) =>
        new ReportHtml(changes, language, pictureHref).Write();

    private string Write()
    {
        string title = Say(ReportWords.Title);
        _html
            .Append("<!doctype html>\n<html lang=\"")
            .Append(_language == Language.Chinese ? "zh-CN" : "en")
            .Append("\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<style>\n{ReportStyle.Css}\n</style>\n<h1>{title}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"mute\">{Say(ReportWords.Compared(_changes))}</p>\n");
        WriteContents();
        if (Begin("figures", ReportWords.Figures, _changes.Figures))
        {
            WriteFigures();
        }
        if (Begin("terms", ReportWords.Terms, _changes.Terms))
        {
            WriteLists(_changes.Terms, TermLine, c => TermLine(c.After, Marked(c.Before.English, c.After.English)));
        }
        if (Begin("pages", ReportWords.Pages, _changes.Pages))
        {
            WriteLists(_changes.Pages, p => PageLine(p, Escape(p.Title)), c => PageLine(c.After, Marked(c.Before.Title, c.After.Title)));
        }
        if (Begin("pictures", ReportWords.Pictures, _changes.Pictures))
        {
            WritePictures();
        }
        if (Begin("downloads", ReportWords.Downloads, _changes.Downloads))
        {
            WriteLists(_changes.Downloads, d => DownloadLine(d), c => DownloadLine(c.After));
        }
        return _html.ToString();
    }

    private void WriteContents()
    {
        if (_changes.IsEmpty)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<h2>{Say(ReportWords.Nothing)}</h2>\n");
            return;
        }
        _html.Append("<nav>\n");
        Entry("figures", ReportWords.Figures, _changes.Figures);
        Entry("terms", ReportWords.Terms, _changes.Terms);
        Entry("pages", ReportWords.Pages, _changes.Pages);
        Entry("pictures", ReportWords.Pictures, _changes.Pictures);
        Entry("downloads", ReportWords.Downloads, _changes.Downloads);
        _html.Append("</nav>\n");
    }

    private void Entry<T>(string id, Wording what, Difference<T> difference)
    {
        if (!difference.IsEmpty)
        {
            _html.Append(
                CultureInfo.InvariantCulture,
                $"<a href=\"#{id}\"><b>{Say(what)}</b><span class=\"mute\">{Say(ReportWords.Amounts(difference))}</span></a>\n"
            );
        }
    }

    /// <summary>False for a part that has nothing to tell.</summary>
    private bool Begin<T>(string id, Wording what, Difference<T> difference)
    {
        if (!difference.IsEmpty)
        {
            _html.Append(
                CultureInfo.InvariantCulture,
                $"<h2 id=\"{id}\">{Say(what)}<small>{Say(ReportWords.Amounts(difference))}</small></h2>\n"
            );
        }
        return !difference.IsEmpty;
    }

    private void WriteFigures()
    {
        foreach (Changed<ReleasedFigure> change in _changes.Figures.Changed)
        {
            ReleasedFigure figure = change.After;
            _html
                .Append("<article class=\"figure\"><h3>")
                .Append(Both(figure.Label))
                .Append(
                    CultureInfo.InvariantCulture,
                    $"</h3><p class=\"place\">{Escape(figure.Id)} · {Escape(figure.File)}:{figure.Line}</p><dl>\n"
                );
            foreach (FigureEdit edit in ReleaseChanges.Edits(change.Before, figure))
            {
                string kind = edit.Aspect == FigureAspect.Value ? "edit value" : "edit";
                _html.Append(CultureInfo.InvariantCulture, $"<div class=\"{kind}\"><dt>{Say(ReportWords.Of(edit.Aspect))}</dt>");
                foreach (Locale locale in Locale.All)
                {
                    _html.Append(
                        CultureInfo.InvariantCulture,
                        $"<dd class=\"side\" data-name=\"{locale.Name}\" lang=\"{locale.Tag}\">{Marked(edit.Before[locale], edit.After[locale])}</dd>"
                    );
                }
                _html.Append("</div>\n");
            }
            _html.Append("</dl></article>\n");
        }
        WriteList("added", ReportWords.Added, _changes.Figures.Added, FigureLine);
        WriteList("removed", ReportWords.Removed, _changes.Figures.Removed, FigureLine);
    }

    private void WriteLists<T>(Difference<T> difference, Func<T, string> one, Func<Changed<T>, string> changed)
    {
        WriteList("changed", ReportWords.Changed, difference.Changed, changed);
        WriteList("added", ReportWords.Added, difference.Added, one);
        WriteList("removed", ReportWords.Removed, difference.Removed, one);
    }

    private void WriteList<T>(string kind, Wording what, IReadOnlyCollection<T> items, Func<T, string> write)
    {
        if (items.Count > 0)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<h4>{Say(what)}</h4>\n<ul class=\"{kind}\">\n");
            foreach (T item in items)
            {
                _html.Append(write(item)).Append('\n');
            }
            _html.Append("</ul>\n");
        }
    }

    private static string FigureLine(ReleasedFigure figure) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<li><span class=\"name\">{Both(figure.Label)}<br><span class=\"place\">{Escape(figure.Id)} · {Escape(figure.File)}:{figure.Line}</span></span><span class=\"name\">{Both(figure.Written)}</span></li>"
        );

    private static string TermLine(ReleasedTerm term) => TermLine(term, Escape(term.English));

    private static string TermLine(ReleasedTerm term, string english) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<li><span class=\"name\" lang=\"zh-CN\">{Escape(term.Chinese)}<br><span class=\"place\">{Escape(term.File)}:{term.Line}</span></span><span class=\"name\" lang=\"en\">{english}</span></li>"
        );

    /// <summary>Leads to where readers find it.</summary>
    private string PageLine(ReleasedPage page, string title)
    {
        string address =
            page.Path == "index.html" || page.Path.EndsWith("/index.html", StringComparison.Ordinal) ? page.Path[..^10] : page.Path;
        Uri url = new(_changes.Next.Contents.BaseUrl, AddressOf(address));
        return $"<li><span class=\"name\">{title}</span><a class=\"place\" href=\"{Escape(url.AbsoluteUri)}\">{Escape(page.Path)}</a></li>";
    }

    private static string DownloadLine(PublishedFile file) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<li><span class=\"name place\">{Escape(file.Path)}</span><span class=\"mute\">{file.Size:#,0} B</span></li>"
        );

    private void WritePictures()
    {
        WriteGallery(ReportWords.Changed, _changes.Pictures.Changed, c => Picture(c.After.Name, c.Before, c.After));
        WriteGallery(ReportWords.Added, _changes.Pictures.Added, p => Picture(p.Name, null, p));
        WriteGallery(ReportWords.Removed, _changes.Pictures.Removed, p => Picture(p.Name, p, null));
    }

    private void WriteGallery<T>(Wording what, IReadOnlyCollection<T> pictures, Func<T, string> write)
    {
        if (pictures.Count > 0)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<h4>{Say(what)}</h4>\n<div class=\"gallery\">\n");
            foreach (T picture in pictures)
            {
                _html.Append(write(picture)).Append('\n');
            }
            _html.Append("</div>\n");
        }
    }

    private string Picture(string name, ReleasedPicture? before, ReleasedPicture? after)
    {
        string kind = before is null || after is null ? " class=\"alone\"" : "";
        return $"<article><p class=\"place\">{Escape(name)}</p><div class=\"shots\">"
            + (before is null ? "" : Shot("before/" + before.Path, ReportWords.Before, kind))
            + (after is null ? "" : Shot("after/" + after.Path, ReportWords.After, kind))
            + "</div></article>";
    }

    private string Shot(string path, Wording when, string kind)
    {
        string caption = $"<figcaption>{Say(when)}</figcaption>";
        return _pictureHref(path) is not { } href ? $"<figure{kind}><span class=\"none\">{Say(ReportWords.None)}</span>{caption}</figure>"
            : href.EndsWith(".pdf", StringComparison.Ordinal)
                ? $"<figure{kind}><a href=\"{Escape(AddressOf(href))}\">PDF</a>{caption}</figure>"
            : $"<figure{kind}><a href=\"{Escape(AddressOf(href))}\"><img src=\"{Escape(AddressOf(href))}\" alt=\"\" loading=\"lazy\"></a>{caption}</figure>";
    }

    /// <summary>Struck through what was, marked what is; once where nothing changed.</summary>
    private string Marked(string before, string after) =>
        before == after ? Escape(after)
        : before.Length == 0 ? $"<ins>{Escape(after)}</ins>"
        : $"<del>{Escape(before)}</del> "
            + (after.Length > 0 ? $"<ins>{Escape(after)}</ins>" : $"<span class=\"none\">{Say(ReportWords.None)}</span>");

    private static string Both(Localized<string> text) =>
        $"<span lang=\"zh-CN\">{Escape(text.Zh)}</span> / <span lang=\"en\">{Escape(text.En)}</span>";

    private static string AddressOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private string Say(Wording wording) => Escape(wording.In(_language));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
