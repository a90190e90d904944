using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Preview;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Cli;

/// <summary><c>preview</c>: serves the site while people write it, until Ctrl-C.</summary>
internal static class PreviewCommand
{
    private const int FirstPort = 5080;
    private const int PortsTried = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    public static int Run(PreviewArguments arguments, Terminal terminal)
    {
        using var stop = new ManualResetEventSlim();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Set();
        }

        var log = new PreviewLog(terminal);
        var live = new LiveSite(
            new PatientFileTree(arguments.Root, "input", "theme"),
            new BuildOptions(BaseUrl: arguments.BaseUrl),
            new ResultCache(BuildCommand.CacheFolder(arguments.Root)),
            Clock.InBeijing
        );
        using var site = new SiteFollower(live, TimeProvider.System, log.Tell);
        var options = new PreviewOptions(
            arguments.Root,
            arguments.Port ?? FirstPort,
            arguments.Token is { Length: > 0 } token ? token : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))
        )
        {
            Today = Clock.Today,
            Host = arguments.Host,
            Open = Editor.Opening(arguments.Root, arguments.Editor),
        };
        if (Start(site, options, tries: arguments.Port is null ? PortsTried : 1, terminal) is not { } server)
        {
            return ExitCodes.WrongUsage;
        }
        using var watch = new TreeWatch(arguments.Root, ["input", "theme"], site.Follow);
        Task.Run(() =>
        {
            site.Start();
            log.Greet(options, server.Port, site.Base);
        });
        stop.Wait();
        server.StopAsync().Wait(Patience);
        return ExitCodes.Clean;
    }

    /// <summary>On the first port that is free; null after a message.</summary>
    private static PreviewServer? Start(SiteFollower site, PreviewOptions options, int tries, Terminal terminal)
    {
        for (int port = options.Port; ; port++)
        {
            try
            {
                return PreviewServer.StartAsync(site, options with { Port = port }).GetAwaiter().GetResult();
            }
            catch (IOException) when (port + 1 < options.Port + tries)
            {
                // taken; the next one
            }
            catch (IOException)
            {
                terminal.Complain(
                    new Wording(
                        $"Port {port} is taken: another program listens there. Name another with --port, or none to get a free one.",
                        $"端口{port}已被其他程序占用。请用--port另外指定一个；不写--port，就自动找一个空闲的。"
                    )
                );
                return null;
            }
            catch (SocketException e)
            {
                IPAddress address = options.Host ?? IPAddress.Loopback;
                terminal.Complain(
                    new Wording(
                        $"The preview cannot listen at {address}, port {port}: {e.Message}",
                        $"预览不能在{address}的端口{port}上运行：{e.Message}"
                    )
                );
                return null;
            }
        }
    }
}
