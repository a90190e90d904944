using System.Collections.Concurrent;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Site and theme → one HTML file for each page and locale.</summary>
internal sealed class PageRenderer
{
    private readonly SiteScope _site;
    private readonly TemplateSet _templates;
    private readonly StageMemory _memory;
    private readonly object _shape;
    private readonly Dictionary<string, PageJob> _jobs;
    private readonly ConcurrentDictionary<(Locale, string), ChromeView> _chromes = new();

    /// <param name="shape">Stays the same while nothing changes that all pages can see (<see cref="SiteShape"/>).</param>
    public PageRenderer(SiteScope site, TemplateSet templates, StageMemory memory, object shape)
    {
        (_site, _templates, _memory, _shape) = (site, templates, memory, shape);
        _jobs = Locale.All.SelectMany(JobsOf).DistinctBy(j => j.Path).ToDictionary(j => j.Path, StringComparer.Ordinal);
    }

    public bool Has(string path) => _jobs.ContainsKey(path);

    /// <summary>Of which topic a page shows the pictures, in which language; nulls for a page without.</summary>
    public (Topic?, Locale?) PicturesOf(string path) => _jobs.GetValueOrDefault(path) is { } job ? (job.Topic, job.Locale) : (null, null);

    /// <summary>One page; null after a diagnostic.</summary>
    public OutputFile? Render(string path, DiagnosticBag bag) => Recall(_jobs[path], NewWorker, bag);

    /// <summary>Pages that fail are left out after a diagnostic. The longest ones come first, so that no thread idles at the end.</summary>
    public IEnumerable<OutputFile> RenderAll(ParallelOptions parallel, DiagnosticBag bag) =>
        Run([.. Locale.All.SelectMany(JobsOf).OrderByDescending(j => j.IsLong)], parallel, bag);

    /// <summary>The search page of each locale, which names the index of what stands on all others.</summary>
    public IEnumerable<OutputFile> RenderSearch(ParallelOptions parallel, DiagnosticBag bag) =>
        Run([.. Locale.All.Select(SearchJob)], parallel, bag);

    private IEnumerable<OutputFile> Run(PageJob[] jobs, ParallelOptions parallel, DiagnosticBag bag)
    {
        var files = new OutputFile?[jobs.Length];
        Parallel.For(
            0,
            jobs.Length,
            parallel,
            () => new Lazy<Worker>(NewWorker),
            (i, _, worker) =>
            {
                files[i] = Recall(jobs[i], () => worker.Value, bag);
                return worker;
            },
            _ => { }
        );
        return files.OfType<OutputFile>();
    }

    private OutputFile? Recall(PageJob job, Func<Worker> worker, DiagnosticBag bag) =>
        _memory.Recall("page", job.Path, bag, own => Render(job, worker(), own), [_shape, job.Template, .. job.Inputs]);

    private Worker NewWorker() => new(new TemplateRuntime(_templates, TemplateFunctions.Create()), new BodyRenderer());

    private sealed record Worker(TemplateRuntime Templates, BodyRenderer Body);

    /// <param name="Make">Builds what the template sees.</param>
    private sealed record PageJob(
        Locale Locale,
        Route Route,
        string Template,
        string Origin,
        bool IsLong,
        Func<PageScope, BodyRenderer, DiagnosticBag, PageGlobals> Make
    )
    {
        public string Path { get; } = Route.OutputPath(Locale);

        /// <summary>The topic whose pictures it shows.</summary>
        public Topic? Topic { get; init; }

        /// <summary>What it is made from, besides what all pages share.</summary>
        public IReadOnlyList<object?> Inputs { get; init; } = [];
    }

    private IEnumerable<PageJob> JobsOf(Locale locale)
    {
        Model.Site site = _site.Site;
        yield return Job(
            Route.Data,
            "data",
            "input",
            isLong: true,
            (scope, _, bag) => Globals(Generated("data", "data", scope, bag), scope, data: new DataView(scope))
        );
        if (_templates.Find("report") is not null)
        {
            yield return Job(
                Route.Report,
                "report",
                "theme/templates/report.html",
                isLong: true,
                (scope, _, bag) => Globals(Report(site.Home, scope, bag), scope, data: new DataView(scope))
            ) with
            {
                Topic = site.Home,
            };
        }
        yield return Job(
            Route.Home,
            "home",
            site.Home.Pages[locale].Source.Path,
            isLong: true,
            (scope, body, _) =>
                Globals(
                    Content(site.Home.Pages[locale], "home", "", "", site.Home, scope, body),
                    scope,
                    home: new HomeView(site.Home, scope)
                )
        ) with
        {
            Topic = site.Home,
            Inputs = [site.Home.Pages.Zh, site.Home.Pages.En],
        };
        foreach (Topic topic in site.Topics.Skip(1))
        {
            string section = topic.Kind == TopicKind.Achievement ? "achievements" : "tasks";
            yield return Job(
                topic.Route,
                "topic",
                topic.Pages[locale].Source.Path,
                isLong: false,
                (scope, body, _) =>
                    Globals(
                        Content(topic.Pages[locale], "topic", topic.Slug, section, topic, scope, body),
                        scope,
                        topic: new TopicView(topic, scope)
                    )
            ) with
            {
                Topic = topic,
                Inputs = [topic.Pages.Zh, topic.Pages.En],
            };
        }
        foreach (ContentPage page in site.Pages)
        {
            string template = _templates.Find(page.Slug) is null ? "page" : page.Slug;
            yield return Job(
                page.Route,
                template,
                page.Pages[locale].Source.Path,
                isLong: false,
                (scope, body, _) => Globals(Content(page.Pages[locale], "page", page.Slug, page.Slug, null, scope, body), scope)
            ) with
            {
                Inputs = [page.Pages.Zh, page.Pages.En],
            };
        }
        yield return Job(
            Route.NotFound,
            "not-found",
            "theme/templates/not-found.html",
            isLong: false,
            (scope, _, bag) => Globals(Generated("not-found", "", scope, bag), scope)
        );

        PageJob Job(
            Route route,
            string template,
            string origin,
            bool isLong,
            Func<PageScope, BodyRenderer, DiagnosticBag, PageGlobals> make
        ) => new(locale, route, template, origin, isLong, make);
    }

    private PageJob SearchJob(Locale locale) =>
        new(
            locale,
            Route.Search,
            "search",
            "theme/templates/search.html",
            IsLong: false,
            (scope, _, bag) => Globals(Generated("search", "search", scope, bag), scope, search: new SearchView(_site.SearchIndex!, scope))
        )
        {
            Inputs = [_site.SearchIndex!.Zh, _site.SearchIndex.En],
        };

    private OutputFile? Render(PageJob job, Worker worker, DiagnosticBag bag)
    {
        PageScope scope = PageScope.For(_site, job.Locale, job.Route);
        byte[]? bytes = worker.Templates.RenderPage(job.Template, job.Make(scope, worker.Body, bag), scope, bag);
        return bytes is null ? null : new OutputFile(job.Path, bytes, CacheClass.Page, job.Origin);
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
    private static PageContent Report(Topic home, PageScope scope, DiagnosticBag bag) =>
        Generated("report", "report", scope, bag) with
        {
            Topic = home,
        };

    private static PageContent Generated(string kind, string section, PageScope scope, DiagnosticBag bag) =>
        PageContents.Generated(kind, section, scope, bag);
}
