using System.Collections.Concurrent;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Site and theme → one HTML file for each page and locale.</summary>
internal sealed class PageRenderer
{
    private readonly SiteScope _site;
    private readonly TemplateSet _templates;
    private readonly DiagnosticBag _bag;
    private readonly ConcurrentDictionary<(Locale, string), ChromeView> _chromes = new();

    private PageRenderer(SiteScope site, TemplateSet templates, DiagnosticBag bag) => (_site, _templates, _bag) = (site, templates, bag);

    /// <summary>Pages that fail are left out after a diagnostic. The longest ones come first, so that no thread idles at the end.</summary>
    public static IEnumerable<OutputFile> Render(SiteScope site, TemplateSet templates, ParallelOptions parallel, DiagnosticBag bag)
    {
        var renderer = new PageRenderer(site, templates, bag);
        return renderer.Run([.. Locale.All.SelectMany(renderer.JobsOf).OrderByDescending(j => j.IsLong)], parallel);
    }

    /// <summary>The search page of each locale, which names the index of what stands on all others.</summary>
    public static IEnumerable<OutputFile> RenderSearch(SiteScope site, TemplateSet templates, ParallelOptions parallel, DiagnosticBag bag)
    {
        var renderer = new PageRenderer(site, templates, bag);
        return renderer.Run([.. Locale.All.Select(renderer.SearchJob)], parallel);
    }

    private IEnumerable<OutputFile> Run(PageJob[] jobs, ParallelOptions parallel)
    {
        var files = new OutputFile?[jobs.Length];
        Parallel.For(
            0,
            jobs.Length,
            parallel,
            () => new Worker(new TemplateRuntime(_templates, TemplateFunctions.Create()), new BodyRenderer()),
            (i, _, worker) =>
            {
                files[i] = Render(jobs[i], worker);
                return worker;
            },
            _ => { }
        );
        return files.OfType<OutputFile>();
    }

    private sealed record Worker(TemplateRuntime Templates, BodyRenderer Body);

    /// <param name="Make">Builds what the template sees.</param>
    private sealed record PageJob(
        Locale Locale,
        Route Route,
        string Template,
        string Origin,
        bool IsLong,
        Func<PageScope, BodyRenderer, PageGlobals> Make
    );

    private IEnumerable<PageJob> JobsOf(Locale locale)
    {
        Model.Site site = _site.Site;
        yield return Job(
            Route.Data,
            "data",
            "input",
            isLong: true,
            (scope, _) => Globals(Generated("data", "data", scope), scope, data: new DataView(scope))
        );
        if (_templates.Find("report") is not null)
        {
            yield return Job(
                Route.Report,
                "report",
                "theme/templates/report.html",
                isLong: true,
                (scope, _) => Globals(Report(site.Home, scope), scope, data: new DataView(scope))
            );
        }
        yield return Job(
            Route.Home,
            "home",
            site.Home.Pages[locale].Source.Path,
            isLong: true,
            (scope, body) =>
                Globals(
                    Content(site.Home.Pages[locale], "home", "", "", site.Home, scope, body),
                    scope,
                    home: new HomeView(site.Home, scope)
                )
        );
        foreach (Topic topic in site.Topics.Skip(1))
        {
            string section = topic.Kind == TopicKind.Achievement ? "achievements" : "tasks";
            yield return Job(
                topic.Route,
                "topic",
                topic.Pages[locale].Source.Path,
                isLong: false,
                (scope, body) =>
                    Globals(
                        Content(topic.Pages[locale], "topic", topic.Slug, section, topic, scope, body),
                        scope,
                        topic: new TopicView(topic, scope)
                    )
            );
        }
        foreach (ContentPage page in site.Pages)
        {
            string template = _templates.Find(page.Slug) is null ? "page" : page.Slug;
            yield return Job(
                page.Route,
                template,
                page.Pages[locale].Source.Path,
                isLong: false,
                (scope, body) => Globals(Content(page.Pages[locale], "page", page.Slug, page.Slug, null, scope, body), scope)
            );
        }
        yield return Job(
            Route.NotFound,
            "not-found",
            "theme/templates/not-found.html",
            isLong: false,
            (scope, _) => Globals(Generated("not-found", "", scope), scope)
        );

        PageJob Job(Route route, string template, string origin, bool isLong, Func<PageScope, BodyRenderer, PageGlobals> make) =>
            new(locale, route, template, origin, isLong, make);
    }

    private PageJob SearchJob(Locale locale) =>
        new(
            locale,
            Route.Search,
            "search",
            "theme/templates/search.html",
            IsLong: false,
            (scope, _) => Globals(Generated("search", "search", scope), scope, search: new SearchView(_site.SearchIndex!, scope))
        );

    private OutputFile? Render(PageJob job, Worker worker)
    {
        PageScope scope = PageScope.For(_site, job.Locale, job.Route);
        byte[]? bytes = worker.Templates.RenderPage(job.Template, job.Make(scope, worker.Body), scope, _bag);
        return bytes is null ? null : new OutputFile(job.Route.OutputPath(job.Locale), bytes, CacheClass.Page, job.Origin);
    }

    private PageGlobals Globals(
        PageContent content,
        PageScope scope,
        HomeView? home = null,
        TopicView? topic = null,
        DataView? data = null,
        SearchView? search = null
    )
    {
        ChromeView chrome = _chromes.GetOrAdd((scope.Locale, scope.Root), _ => new ChromeView(scope));
        var other = new LocaleView(scope.Locale.Other, scope.Href(scope.Route, scope.Locale.Other));
        return new PageGlobals(chrome, new PageView(content, scope), other)
        {
            Home = home,
            Topic = topic,
            Data = data,
            Search = search,
            About = new AboutView(scope),
        };
    }

    private static PageContent Content(
        Page page,
        string kind,
        string slug,
        string section,
        Topic? topic,
        PageScope scope,
        BodyRenderer body
    )
    {
        var inline = new InlineWriter(scope, new HashSet<string>(StringComparer.Ordinal));
        return PageContents.Of(page, kind, slug, section, topic, scope, inline, body.Render(page, scope, inline));
    }

    /// <summary>The whole year as one picture: it belongs to the home page's topic.</summary>
    private PageContent Report(Topic home, PageScope scope) => Generated("report", "report", scope) with { Topic = home };

    private PageContent Generated(string kind, string section, PageScope scope) => PageContents.Generated(kind, section, scope, _bag);
}
