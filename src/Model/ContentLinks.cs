namespace Yueqing.Site.Model;

/// <summary>Where a link in content leads.</summary>
internal abstract record LinkTarget
{
    /// <summary>Another host, or a mail address: published as written.</summary>
    internal sealed record External(string Address) : LinkTarget;

    /// <param name="Fragment">With its <c>#</c>, or empty.</param>
    internal sealed record ToPage(Route Route, string Fragment) : LinkTarget;

    internal sealed record ToAttachment(Attachment Attachment) : LinkTarget;

    /// <summary>A path that leaves <c>input/</c>.</summary>
    internal sealed record Outside : LinkTarget;

    /// <param name="Path">What was looked for, below <c>input/</c>.</param>
    internal sealed record Missing(string Path) : LinkTarget;
}

/// <summary>
/// Resolves links as authors write them: a path relative to the file (<c>../opening-up/</c>, also <c>../opening-up/zh.md</c>),
/// or a route of the site (<c>/data/</c>). The locale is never written: a page links to pages of its own locale.
/// </summary>
internal sealed class ContentLinks
{
    private readonly Dictionary<string, Route> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attachment> _attachments;
    private readonly HashSet<string> _routes;

    public ContentLinks(Site site)
    {
        foreach (Topic topic in site.Topics)
        {
            _folders[topic.Kind == TopicKind.Home ? "input/home" : "input/" + topic.Route.Path.TrimEnd('/')] = topic.Route;
        }
        foreach (ContentPage page in site.Pages)
        {
            _folders["input/pages/" + page.Slug] = page.Route;
        }
        _attachments = site.Attachments.ToDictionary(a => a.Path, StringComparer.Ordinal);
        _routes = [.. _folders.Values.Select(r => r.Path), Route.Data.Path];
    }

    /// <summary>What an author could have meant, for hints.</summary>
    public IEnumerable<string> Known => _folders.Keys.Concat(_attachments.Keys);

    /// <param name="target">As written.</param>
    /// <param name="file">The path of the file that links.</param>
    public LinkTarget Resolve(string target, string file)
    {
        if (LinkTargets.IsExternal(target))
        {
            return new LinkTarget.External(target);
        }
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        string fragment = hash < 0 ? "" : target[hash..];
        string path = hash < 0 ? target : target[..hash];
        string folder = file[..file.LastIndexOf('/')];
        if (path.StartsWith('/'))
        {
            return _routes.Contains(path[1..]) ? new LinkTarget.ToPage(new Route(path[1..]), fragment) : new LinkTarget.Missing(path);
        }
        if (Normalize(folder, path) is not { } full)
        {
            return new LinkTarget.Outside();
        }
        string page =
            full.EndsWith("/zh.md", StringComparison.Ordinal) || full.EndsWith("/en.md", StringComparison.Ordinal) ? full[..^6] : full;
        return _folders.TryGetValue(page, out Route route) ? new LinkTarget.ToPage(route, fragment)
            : _attachments.TryGetValue(full, out Attachment? attachment) ? new LinkTarget.ToAttachment(attachment)
            : new LinkTarget.Missing(full);
    }

    /// <summary>The path below the root without <c>.</c> and <c>..</c>; null when it leaves <c>input/</c>.</summary>
    private static string? Normalize(string folder, string relative)
    {
        var parts = new List<string>(folder.Split('/'));
        foreach (string part in relative.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count <= 1:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(Uri.UnescapeDataString(part));
                    break;
            }
        }
        return string.Join('/', parts);
    }
}
