using System.Globalization;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Feeds;

/// <summary>What a page says, as one Markdown file beside it, for programs that read text (S6-13, S8-15): title, summary, prose, figures with their sources.</summary>
internal sealed partial class MarkdownTwin
{
    private readonly StringBuilder _text = new();
    private readonly SitePage _page;
    private readonly PageScope _scope;

    private MarkdownTwin(SitePage page, PageScope scope) => (_page, _scope) = (page, scope);

    private SiteScope Site => _scope.Site;

    private Locale Locale => _scope.Locale;

    private bool IsChinese => Locale == Locale.Chinese;

    /// <summary>Between a name and what is said of it.</summary>
    private string Colon => IsChinese ? "：" : ": ";

    private string Semicolon => IsChinese ? "；" : "; ";

    public static IEnumerable<OutputFile> RenderAll(SiteScope site, StageMemory memory, object shape, ParallelOptions parallel)
    {
        (SitePage Page, Locale Locale)[] jobs = [.. site.Pages.All.SelectMany(p => Locale.All.Select(l => (p, l)))];
        var files = new OutputFile[jobs.Length];
        Parallel.For(
            0,
            jobs.Length,
            parallel,
            i =>
            {
                (SitePage page, Locale locale) = jobs[i];
                files[i] = memory.Recall(
                    "twin",
                    page.TwinPath(locale),
                    new DiagnosticBag(),
                    _ => Render(page, locale, site),
                    shape,
                    page.Pages?.Zh,
                    page.Pages?.En
                );
            }
        );
        return files;
    }

    private static OutputFile Render(SitePage page, Locale locale, SiteScope site)
    {
        string text = new MarkdownTwin(page, PageScope.For(site, locale, page.Route)).Write();
        string origin = page.Pages?[locale].Source.Path ?? "input";
        return new OutputFile(page.TwinPath(locale), Encoding.UTF8.GetBytes(text), CacheClass.Page, origin);
    }

    private string Write()
    {
        _text.Append("# ").AppendText(_page.Title(Site, Locale)).Append("\n\n> ").AppendText(_page.Summary(Site, Locale)).Append('\n');
        if (_page.Pages?[Locale] is { } content)
        {
            if (content.FollowsChineseOf is { } day)
            {
                _text.Append('\n').AppendText(Text("translation-follows", day)).Append('\n');
            }
            _text.Append('\n');
            BodyMarkdown.Write(_text, content, Site, target => MarkdownText.Address(Href(target)));
            _text.Append('\n');
        }
        if (_page.Kind == "data")
        {
            foreach (Topic topic in Site.Site.Topics)
            {
                Table(topic, topic.Kind == TopicKind.Home ? Text("head-home-group") : TitleOf(topic));
            }
        }
        else if (_page.Topic is { } topic)
        {
            Table(topic, Text("head-figures"));
        }
        if (_page.Kind is "home" or "report")
        {
            List(Text("nav-achievements"), Site.Site.Achievements.Select(t => t.Route));
            List(Text("nav-tasks"), Site.Site.Tasks.Select(t => t.Route));
            List(Text("nav-data"), [Route.Data]);
        }
        if (_page.Route == Route.About)
        {
            About();
        }
        else if (HasDollars())
        {
            _text.Append('\n');
            Rate();
        }
        Foot();
        return _text.ToString();
    }

    /// <summary>The figures of a topic, each with the place in its source.</summary>
    private void Table(Topic topic, string title)
    {
        if (topic.Figures.IsEmpty)
        {
            return;
        }
        Heading(title);
        _text.Append("| ").AppendText(Text("col-indicator")).Append(" | ").AppendText(Text("col-value"));
        _text
            .Append(" | ")
            .AppendText(Text("col-period"))
            .Append(" | ")
            .AppendText(Text("col-source"))
            .Append(" | ")
            .AppendText(Text("col-definition"))
            .Append(" |\n| --- | --- | --- | --- | --- |\n");
        foreach (Figure figure in topic.Figures)
        {
            _text.Append("| ").AppendText(figure.Label[Locale]);
            _text.Append(" | ").Append(BodyMarkdown.WithConversion(Site.Figures[figure.Id], Locale));
            _text.Append(" | ").Append(CultureInfo.InvariantCulture, $"{figure.Period} | ");
            _text.AppendText(SourceTitle(figure.Source.SourceId)).Append(IsChinese ? "" : " ").Append(figure.Source.Locator);
            _text.Append(" | ").AppendText(string.Join(IsChinese ? "" : " ", Notes(figure).Select(Sentence))).Append(" |\n");
        }
    }

    /// <summary>What its label does not say: the meaning of the term, of what a rank is one (S4-13), and what was corrected (S1-08).</summary>
    private IEnumerable<string> Notes(Figure figure)
    {
        if (figure.Definition[Locale] is { Length: > 0 } definition)
        {
            yield return definition;
        }
        if (figure.Rank is { } rank)
        {
            yield return Text("rank-of", rank.Of[Locale]) + (rank.By[Locale].Length == 0 ? "" : Semicolon + rank.By[Locale]);
        }
        if (figure.Revision is { } revision)
        {
            yield return Text("revised", revision.Date.Text, revision.Reason[Locale]);
        }
    }

    private string Sentence(string text) => text[^1] is '。' or '.' ? text : text + (IsChinese ? "。" : ".");

    private void List(string title, IEnumerable<Route> routes)
    {
        Heading(title);
        foreach (SitePage page in routes.Select(r => Site.Pages.Find(r)!))
        {
            _text.Append("- ").AppendLink(page.Title(Site, Locale), Href(page)).Append(Colon);
            _text.AppendText(page.Summary(Site, Locale)).Append('\n');
        }
    }

    /// <summary>When the page came out, who says so and on what it rests (S1-05), and the same in the other language.</summary>
    private void Foot()
    {
        _text.Append("\n---\n\n");
        if (_page.PublishedAt(Site.Site, Locale) is { } published)
        {
            _text.Append("- ").AppendText(Text("published") + published.Text).Append('\n');
        }
        if (Site.Site.Settings.Publisher.Name[Locale] is { Length: > 0 } publisher)
        {
            _text.Append("- ").AppendText(Text("publisher") + publisher).Append('\n');
        }
        string sources = string.Join(Semicolon, Site.Site.Sources.Select(s => s.Title[Locale]));
        _text.Append("- ").AppendText(Text("source") + sources).Append('\n');
        _text.Append("- ").AppendLink(Locale.Other.Name, _scope.FileHref(_page.TwinPath(Locale.Other))).Append('\n');
    }

    private void Heading(string title) => _text.Append("\n## ").AppendText(title).Append("\n\n");

    private string Href(LinkTarget target) =>
        target switch
        {
            LinkTarget.ToPage to when Site.Pages.Find(to.Route) is { } page => Href(page),
            LinkTarget.ToPage to => _scope.Href(to.Route),
            LinkTarget.ToAttachment to => _scope.FileHref(Site.Attachments[to.Attachment]),
            _ => "",
        };

    private string Href(SitePage page) => _scope.FileHref(page.TwinPath(Locale));

    private string TitleOf(Topic topic) => InlineWriter.Plain(topic.Pages[Locale].Title, Site.Figures, Locale);

    private string SourceTitle(string id) => Site.Site.Sources.FirstOrDefault(s => s.Id == id)?.Title[Locale] ?? id;

    private string Text(string key, params ReadOnlySpan<string> values) => _scope.Text(key, values);
}
