using Microsoft.AspNetCore.Builder;
using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Preview;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Cli;

/// <summary><c>preview</c>: serves the site while people write it, until Ctrl-C.</summary>
internal static class PreviewCommand
{
    public static int Run(string root, int port, Terminal terminal)
    {
        var live = new LiveSite(
            new DiskFileTree(root, "input", "theme"),
            new BuildOptions(Now: Clock.InBeijing()),
            new PictureCache(BuildCommand.CacheFolder(root))
        );
        using WebApplication app = PreviewServer.Build(live, new PreviewOptions(Path.GetFullPath(root), port, "token"));
        terminal.Say(new($"http://127.0.0.1:{port}/", $"http://127.0.0.1:{port}/"));
        app.Run();
        return ExitCodes.Clean;
    }
}
