using System.Net;
using System.Text;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The site that will go out, on loopback, under a sub-path, as a plain static host serves it.</summary>
internal sealed class SiteServer : IDisposable
{
    private static readonly string SubPath = RealPages.Address.AbsolutePath;

    private readonly HttpListener _listener;
    private readonly IReadOnlyDictionary<string, OutputFile> _files;

    public SiteServer()
    {
        _files = RealPages.Files;
        (_listener, Origin) = Listen();
        _ = ServeAsync();
    }

    public string Origin { get; }

    public IEnumerable<string> Pages => _files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal));

    public IEnumerable<OutputFile> Files => _files.Values;

    public string Address(string page) => Origin + SubPath + page.Replace("index.html", "", StringComparison.Ordinal);

    public void Dispose() => _listener.Close();

    /// <summary>On the first free port; a listener that finds its port taken is of no further use.</summary>
    private static (HttpListener, string Origin) Listen()
    {
        for (int port = 18080; ; port++)
        {
            var listener = new HttpListener();
            string origin = $"http://127.0.0.1:{port}";
            listener.Prefixes.Add(origin + "/");
            try
            {
                listener.Start();
                return (listener, origin);
            }
            catch (HttpListenerException) when (port < 18180)
            {
                listener.Close();
            }
        }
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        string path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        string file = path.StartsWith(SubPath, StringComparison.Ordinal) ? path[SubPath.Length..] : "gone";
        file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
        bool found = _files.TryGetValue(file, out OutputFile? output);
        output ??= _files["404.html"];
        try
        {
            context.Response.StatusCode = found ? 200 : 404;
            context.Response.ContentType = output.ContentType;
            context.Response.ContentLength64 = output.Bytes.Length;
            await context.Response.OutputStream.WriteAsync(output.Bytes);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // A browser that leaves the page hangs up in the middle of a file; the next request must not suffer.
        }
    }
}
