using Yueqing.Site.Binding;
using Yueqing.Site.Checking;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Reading;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Hosting;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Translating;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Pipeline;

/// <summary>The whole build on one screen. Stages report to one bag; errors stop the build before the next step needs what is missing, and before anything is written.</summary>
internal static class SiteBuilder
{
    /// <param name="folder">Receives the site; null to check without writing.</param>
    /// <param name="pictures">Keeps drawn pictures from build to build; null to draw them all.</param>
    /// <param name="compressed">The same for the compressed files of a release.</param>
    public static BuildResult Build(
        IFileTree tree,
        BuildOptions options,
        OutputFolder? folder,
        StageLog log,
        IResultStore? pictures = null,
        IResultStore? compressed = null
    )
    {
        var bag = new DiagnosticBag();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads };
        CheckedSite site = Check(tree, options, log, parallel, bag);
        if (bag.HasErrors)
        {
            return new BuildResult(bag.ToSorted(), log.Reports, site, null);
        }
        using SiteRenderer renderer = Prepare(site, options, pictures, parallel, bag);
        OutputSet output = RenderAll(renderer, site, options.Release, log, parallel, bag);
        if (options.Release && folder is not null && !bag.HasErrors)
        {
            output = log.Run(
                "compress",
                () => ForHosts(site.Bound!.Site, output, compressed, parallel, bag),
                o => (o.Files.Count, "files", o.Bytes)
            );
        }
        if (bag.HasErrors)
        {
            return new BuildResult(bag.ToSorted(), log.Reports, site, null);
        }
        if (folder is not null)
        {
            OutputFile manifest = Manifest.Describe(output, parallel, options.Release);
            log.Run(
                "write",
                () => folder.Replace([.. output.Files, manifest], parallel),
                count => (count, "files", output.Bytes + manifest.Length)
            );
        }
        return new BuildResult(bag.ToSorted(), log.Reports, site, output);
    }

    /// <summary>What all files of a site share: the step between checking and rendering.</summary>
    public static SiteRenderer Prepare(
        CheckedSite site,
        BuildOptions options,
        IResultStore? pictures,
        ParallelOptions parallel,
        DiagnosticBag bag,
        StageMemory? memory = null
    )
    {
        StalePolicy policy = options.Release ? StalePolicy.ShowLastAccepted : StalePolicy.ShowChinese;
        Model.Site shown = ShownSite.Of(site.Bound!.Site, site.Translation!, policy, memory);
        return new SiteRenderer(shown, site.Theme!, site.Templates!, site.Links!, pictures, parallel, bag, memory);
    }

    /// <summary>The last two stages before anything is written. After an error it is not whole.</summary>
    public static OutputSet RenderAll(
        SiteRenderer renderer,
        CheckedSite site,
        bool release,
        StageLog log,
        ParallelOptions parallel,
        DiagnosticBag bag,
        StageMemory? memory = null
    )
    {
        OutputSet output = log.Run("render", () => renderer.RenderAll(parallel, bag), o => (o.Files.Count, "files", o.Bytes));
        if (bag.HasErrors)
        {
            // A page that could not be made is one mistake, not also one for each link to it.
            return output;
        }
        log.Run(
            "verify",
            () =>
            {
                ForbiddenOutputCheck.Check(output, site.Bound!.Site.Glossary.Forbidden, parallel, bag, memory);
                SameFiguresCheck.Check(output, site.Bound.Site, release, parallel, bag, memory);
                return OutputCheck.Check(output, site.Bound.Site.Settings.BaseUrl, parallel, bag, memory);
            },
            references => (references, "references", 0)
        );
        return output;
    }

    /// <summary>A release is written with what hosts read, and with compressed files for the servers that send them (S7-10, S7-12).</summary>
    public static OutputSet ForHosts(
        Model.Site site,
        OutputSet output,
        IResultStore? compressed,
        ParallelOptions parallel,
        DiagnosticBag bag
    ) =>
        OutputSet.Create(
            [.. output.Files, .. HostingFiles.Of(site, output), .. CompressedFiles.Of(output.Files, compressed, parallel)],
            bag
        );

    /// <summary>The first four stages: all that can be known of a site without drawing it.</summary>
    public static CheckedSite Check(IFileTree tree, BuildOptions options, StageLog log, ParallelOptions parallel, DiagnosticBag bag)
    {
        SourceSet sources = log.Run("read", () => SourceReader.Read(tree, parallel, bag), s => (s.Count, "files", s.Bytes));
        return Check(sources, options, log, parallel, bag, StageMemory.None);
    }

    /// <summary>The same of a site that has been read.</summary>
    /// <param name="memory">Of earlier runs.</param>
    public static CheckedSite Check(
        SourceSet sources,
        BuildOptions options,
        StageLog log,
        ParallelOptions parallel,
        DiagnosticBag bag,
        StageMemory memory
    )
    {
        ParsedSet parsed = log.Run("parse", () => ParsedSet.Parse(sources, parallel, bag, memory), p => (p.Count, "files", 0));
        BoundSite? bound = log.Run(
            "bind",
            () => SiteBinder.Bind(parsed, parallel, bag, memory, options.BaseUrl),
            s => (s?.Site.Topics.Length ?? 0, "topics", 0)
        );
        Theme? theme = ThemeBinder.Bind(sources, parsed, bag, memory);
        TemplateSet? templates = theme is null
            ? null
            : memory.Recall("templates", "", bag, own => TemplateSet.Parse(theme, own), [.. theme.Templates.Values]);
        ContentLinks? links = bound is null ? null : new ContentLinks(bound.Site);
        SiteTranslation? translation = bound is null ? null : SiteTranslation.Of(bound.Site, parallel, memory);
        AuthoredTexts texts = AuthoredTexts.Of(sources, parsed, memory);
        if (bound is not null)
        {
            log.Run(
                "check",
                () =>
                    SiteChecker.Check(
                        new CheckContext(bound, translation!, links!, texts, options.Release)
                        {
                            Now = options.Now,
                            Threads = parallel,
                            Memory = memory,
                        },
                        bag
                    ),
                figures => (figures, "figures", 0)
            );
        }
        return new CheckedSite(bound, translation, links, texts, theme, templates);
    }
}
