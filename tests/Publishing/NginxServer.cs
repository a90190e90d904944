using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>
/// A real nginx on a free port of loopback, whose server block says what the head of <c>_hosting/nginx.conf</c> asks for. Its settings, process
/// and temporary files are its own; nothing of the machine's nginx is read.
/// </summary>
internal sealed class NginxServer : IDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private const string Brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

    private readonly string _folder = Directory.CreateTempSubdirectory("nginx-").FullName;
    private readonly Process _process;

    /// <summary>Skips the test where there is no nginx, but never on CI.</summary>
    /// <param name="release">The folder that holds the home page, or a link to it.</param>
    /// <param name="snippet">The file to include.</param>
    /// <param name="before">Further directives of the server block, as a portal has them.</param>
    /// <param name="brotli">Whether the module that sends <c>.br</c> is loaded.</param>
    public NginxServer(string release, string snippet, string before = "", bool brotli = true)
    {
        ExternalTool.Need(File.Exists(Program), "nginx (nginx-light)");
        ExternalTool.Need(File.Exists(Brotli), "brotli for nginx (libnginx-mod-http-brotli-static)");
        for (int tries = 1; ; tries++)
        {
            int port = FreePort();
            Origin = $"http://127.0.0.1:{port}";
            File.WriteAllText(Path.Combine(_folder, "nginx.conf"), Settings(port, release, snippet, before, brotli));
            _process = Start();
            if (Answers(port))
            {
                break;
            }
            Stop();
            if (tries == 3)
            {
                string said = File.ReadAllText(Path.Combine(_folder, "error.log"));
                Directory.Delete(_folder, recursive: true);
                Assert.Fail(said);
            }
        }
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(Origin) };
    }

    /// <summary><c>http://127.0.0.1:…</c></summary>
    public string Origin { get; }

    /// <summary>Follows no redirect and decodes nothing.</summary>
    public HttpClient Client { get; }

    /// <summary>What nginx complained of since it began.</summary>
    public string Log => File.ReadAllText(Path.Combine(_folder, "error.log"));

    public void Dispose()
    {
        Client.Dispose();
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Settings(int port, string release, string snippet, string before, bool brotli) =>
        $$"""
            {{(brotli ? $"load_module {Brotli};" : "")}}
            daemon off;
            master_process off;
            pid nginx.pid;
            events { worker_connections 64; }
            http {
              access_log off;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              server {
                listen 127.0.0.1:{{port}};
                {{before}}
                set $yueqing_release {{release}};
                include {{snippet}};
                {{(brotli ? "brotli_static on;" : "")}}
              }
            }
            """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Start() =>
        Process.Start(
            new ProcessStartInfo(Program, ["-p", _folder, "-c", "nginx.conf", "-e", "error.log"]) { RedirectStandardError = true }
        )!;

    /// <summary>False if it ended instead, as when somebody else took the port.</summary>
    private bool Answers(int port)
    {
        for (int i = 0; i < 500 && !_process.HasExited; i++)
        {
            try
            {
                using var probe = new TcpClient();
                probe.Connect(IPAddress.Loopback, port);
                return !_process.WaitForExit(20);
            }
            catch (SocketException)
            {
                _process.WaitForExit(20);
            }
        }
        return false;
    }

    private void Stop()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }
}
