using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Preview;

namespace Yueqing.Site.Cli;

/// <summary>What <c>preview</c> prints: where the site is to be seen, then a line for each change, and complaints when they change.</summary>
internal sealed class PreviewLog(Terminal terminal)
{
    private ImmutableArray<Diagnostic> _errors = [];

    /// <param name="path">Of the site's base.</param>
    public void Greet(PreviewOptions options, int port, string path)
    {
        string origin = $"http://{Name(options.Host)}:{port.ToString(CultureInfo.InvariantCulture)}";
        string key = options.Host is null ? "" : "?token=" + Uri.EscapeDataString(options.Token);
        string site =
            origin
            + new UriBuilder { Path = path }
                .Uri
                .AbsolutePath;
        terminal.Say(new($"  Chinese   {site}{key}", $"  中文站    {site}{key}"));
        terminal.Say(new($"  English   {site}en/{key}", $"  英文站    {site}en/{key}"));
        terminal.Say(new($"  The desk  {origin}/_desk/{key}", $"  翻译台    {origin}/_desk/{key}"));
        terminal.Say(new("Ctrl-C ends it.", "按Ctrl-C结束。"));
    }

    public void Tell(Followed change)
    {
        string milliseconds = change.Time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        Wording files = Files(change.Files);
        if (change.Fault is not null)
        {
            terminal.Complain(new($"{files.En}  {milliseconds} ms", $"{files.Zh}  {milliseconds}毫秒"));
            terminal.Complain(PreviewFault.Text);
            terminal.Error.WriteLine(change.Fault);
            return;
        }
        ImmutableArray<Diagnostic> errors = change.State!.Errors;
        terminal.Say(
            errors.Length switch
            {
                0 => new($"{files.En}  {milliseconds} ms", $"{files.Zh}  {milliseconds}毫秒"),
                1 => new($"{files.En}  {milliseconds} ms, 1 error", $"{files.Zh}  {milliseconds}毫秒，1处错误"),
                var n => new($"{files.En}  {milliseconds} ms, {n} errors", $"{files.Zh}  {milliseconds}毫秒，{n}处错误"),
            }
        );
        if (!errors.Select(Text).SequenceEqual(_errors.Select(Text)))
        {
            DiagnosticPrinter.Print(errors, DiagnosticFormat.Text, terminal.Error, terminal.Language);
        }
        _errors = errors;
    }

    private static (string, int, string) Text(Diagnostic d) => (d.Span.Source.Path, d.Span.Start, d.Message.En);

    private static Wording Files(IReadOnlyCollection<string> files)
    {
        string[] named = [.. files.Order(StringComparer.Ordinal)];
        return named.Length switch
        {
            0 => new("The whole site", "整个站点"),
            <= 3 => new(string.Join(", ", named), string.Join("、", named)),
            var n => new($"{named[0]} and {n - 1} other files", $"{named[0]}等{n}个文件"),
        };
    }

    /// <summary>How a browser is told the address: where we listen on every one, by the machine's name.</summary>
    private static string Name(IPAddress? host) =>
        host is null ? "127.0.0.1"
        : host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any) ? Environment.MachineName
        : host.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{host}]"
        : host.ToString();
}
