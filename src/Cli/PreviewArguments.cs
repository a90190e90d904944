using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>What a person says behind <c>preview</c>.</summary>
/// <param name="Port">Null for 5080 or the next free one.</param>
/// <param name="Host">Null for the loopback interface alone.</param>
/// <param name="Token">Null for one that nobody has to type.</param>
/// <param name="Editor">The command that opens a file at a line; null for the one that the environment names, if it can.</param>
internal sealed record PreviewArguments(string Root, Uri? BaseUrl, int? Port, IPAddress? Host, string? Token, string? Editor)
{
    private static readonly Option<string?> TokenOption = new("--token")
    {
        Description = "What others must bring along to see the preview at --host.",
        HelpName = "TOKEN",
    };

    private static readonly Option<string?> EditorOption = new("--editor")
    {
        Description = "What a click on an error runs: `code --goto {file}:{line}`.",
        HelpName = "COMMAND",
    };

    public static Command Build(Option<string> root, Option<Uri?> baseUrl, Option<Language> language, Terminal terminal)
    {
        var port = new Option<int?>("--port")
        {
            Description = "Where the preview listens; 5080 or the next free one by default.",
            HelpName = "PORT",
            CustomParser = r => ParsePort(r, language),
        };
        var host = new Option<IPAddress?>("--host")
        {
            Description = "Lets other machines see the preview at this address of ours, with --token.",
            HelpName = "ADDRESS",
            CustomParser = r => ParseHost(r, language),
        };
        var preview = new Command("preview", "Serves the site while it is written; the translator’s desk is at /_desk/.")
        {
            baseUrl,
            port,
            host,
            TokenOption,
            EditorOption,
        };
        preview.Validators.Add(result =>
        {
            if (result.GetResult(host) is not null && result.GetValue(TokenOption) is null or "")
            {
                var why = new Wording(
                    "`--host` lets others read and write: it needs a `--token TOKEN` that only they are told.",
                    "`--host`会让别人能读能写：必须同时用`--token TOKEN`规定一个只告诉他们的令牌。"
                );
                result.AddError(why.In(result.GetValue(language)));
            }
        });
        preview.SetAction(p =>
            PreviewCommand.Run(
                new PreviewArguments(
                    Path.GetFullPath(p.GetValue(root)!),
                    p.GetValue(baseUrl),
                    p.GetValue(port),
                    p.GetValue(host),
                    p.GetValue(TokenOption),
                    p.GetValue(EditorOption)
                ),
                terminal
            )
        );
        return preview;
    }

    private static int? ParsePort(ArgumentResult result, Option<Language> language)
    {
        string text = result.Tokens[0].Value;
        if (ushort.TryParse(text, out ushort port) && port > 0)
        {
            return port;
        }
        Wording why = new($"`--port {text}` is not a number from 1 to 65535.", $"`--port {text}`不是1到65535之间的数。");
        result.AddError(why.In(result.GetValue(language)));
        return null;
    }

    private static IPAddress? ParseHost(ArgumentResult result, Option<Language> language)
    {
        string text = result.Tokens[0].Value;
        if (IPAddress.TryParse(text, out IPAddress? address))
        {
            return address;
        }
        Wording why = new(
            $"`--host {text}` is not an IP address of this machine, such as `192.0.2.1`.",
            $"`--host {text}`不是本机的IP地址，正确的写法如`192.0.2.1`。"
        );
        result.AddError(why.In(result.GetValue(language)));
        return null;
    }
}
