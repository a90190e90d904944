using System.Text;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Feeds;

/// <summary>A map of the site for programs that read text, in English, with the Chinese pages at the end (S6-13, llmstxt.org).</summary>
internal sealed class LlmsText
{
    private readonly StringBuilder _text = new();
    private readonly SiteScope _site;

    private LlmsText(SiteScope site) => _site = site;

    public static OutputFile Render(SiteScope site) =>
        new(SiteScope.LlmsPath, Encoding.UTF8.GetBytes(new LlmsText(site).Write()), CacheClass.Page, "input");

    private string Write()
    {
        SiteSettings settings = _site.Site.Settings;
        _text.Append("# ").AppendText(settings.Title.En).Append("\n\n> ").AppendText(settings.Description.En).Append('\n');
        if (_site.FindText("footer-note", Locale.English) is { Length: > 0 } note)
        {
            _text.Append('\n').AppendText(note).Append('\n');
        }
        ILookup<string, SitePage> pages = _site.Pages.All.ToLookup(SectionOf);
        Section(_site.Text("nav-achievements", Locale.English), pages["achievements"]);
        Section(_site.Text("nav-tasks", Locale.English), pages["tasks"]);
        Section(_site.Text("nav-data", Locale.English), pages["data"]);
        foreach (OutputFile file in _site.DataFiles.Select(f => f.File))
        {
            Item(Path.GetFileName(file.Path), file.Path, "");
        }
        Section(_site.Text("nav-about", Locale.English), pages["about"]);
        Heading(Locale.Chinese.Name);
        foreach (SitePage page in _site.Pages.All)
        {
            Item(page, Locale.Chinese);
        }
        Heading("Optional");
        foreach (SitePage page in pages["optional"])
        {
            Item(page, Locale.English);
        }
        if (_site.FeedPath(Locale.English) is { } feed)
        {
            Item("Atom", feed, "");
        }
        return _text.ToString();
    }

    private static string SectionOf(SitePage page) =>
        page.Kind switch
        {
            "topic" => page.Topic!.Kind == TopicKind.Achievement ? "achievements" : "tasks",
            "data" => "data",
            "page" => "about",
            _ => "optional",
        };

    private void Section(string title, IEnumerable<SitePage> pages)
    {
        if (!pages.Any())
        {
            return;
        }
        Heading(title);
        foreach (SitePage page in pages)
        {
            Item(page, Locale.English);
        }
    }

    private void Heading(string title) => _text.Append("\n## ").AppendText(title).Append("\n\n");

    private void Item(SitePage page, Locale locale) => Item(page.Title(_site, locale), page.TwinPath(locale), page.Summary(_site, locale));

    /// <summary>A whole address where the site has one: the file is often read apart from the place that it came from.</summary>
    private void Item(string name, string path, string note)
    {
        string address = _site.Absolute(path);
        _text.Append("- ").AppendLink(name, address.Length == 0 ? path : address);
        _text.Append(note.Length == 0 ? "" : ": ").AppendText(note).Append('\n');
    }
}
