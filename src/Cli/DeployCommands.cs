using System.CommandLine;
using System.CommandLine.Parsing;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Cli;

/// <summary>The verbs that publish: <c>deploy</c>, <c>releases</c>, <c>rollback</c>.</summary>
internal static class DeployCommands
{
    private static readonly Argument<string?> Target = new("TARGET")
    {
        Description = "dir:PATH, s3:BUCKET/PREFIX, or a name of input/deploy.yml; may be left out if that names one alone.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string[]> TargetAndRelease = new("[TARGET] ID")
    {
        Description = "Where, as for deploy, and which release, or the beginning of its name.",
        Arity = new ArgumentArity(1, 2),
    };

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "The built site; `output` in the root by default.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Profile = new("--profile")
    {
        Description = "Whose store: s3 (default), oss, cos, obs, minio, r2.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Region = new("--region")
    {
        Description = "Where the store is, such as cn-hangzhou.",
        HelpName = "NAME",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Show what would be sent, each file with its reason, and end.",
    };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Ask nobody: for machines." };

    private static readonly Option<int?> MaxDeletes = new("--max-deletes")
    {
        Description = "The most files that may be removed; 50 and a fifth of all by default.",
        HelpName = "N",
    };

    private static readonly Option<bool> TakeOver = new("--take-over")
    {
        Description = "Break the lock of a publisher who is known to be dead.",
    };

    private static readonly Option<bool> BesideForeign = new("--beside-foreign")
    {
        Description = "Publish beside files of others, which stay as they are.",
    };

    private static readonly Option<bool> Unverified = new("--no-verify")
    {
        Description = "Leave the public address unseen: before its name leads anywhere.",
    };

    private static readonly Option<bool> Policy = new("--policy")
    {
        Description = "Print the rights in the bucket that publishing takes, and end.",
    };

    public static IEnumerable<Command> Build(Option<string> root, Option<Language> language, Terminal terminal)
    {
        Option<Uri?> endpoint = AddressOption("--endpoint", "The store’s own address, where the profile does not tell.", language);
        Option<Uri?> publicAddress = AddressOption(
            "--public",
            "Where to look whether readers get it; the site’s base URL by default.",
            language
        );
        Option[] where = [Profile, Region, endpoint];
        Option[] how = [publicAddress, DryRun, Yes, MaxDeletes, TakeOver, Unverified];
        DeployRequest Request(ParseResult parsed, string? target) =>
            new(Path.GetFullPath(parsed.GetValue(root)!), target)
            {
                Profile = parsed.GetValue(Profile),
                Region = parsed.GetValue(Region),
                Endpoint = parsed.GetValue(endpoint),
                Public = parsed.GetValue(publicAddress),
                MaxDeletes = parsed.GetValue(MaxDeletes),
                DryRun = parsed.GetValue(DryRun),
                Yes = parsed.GetValue(Yes),
                TakeOver = parsed.GetValue(TakeOver),
                Unverified = parsed.GetValue(Unverified),
            };

        var deploy = new Command("deploy", "Shows what the built release changes, asks, and publishes it.")
        {
            Target,
            Output,
            BesideForeign,
            Policy,
        };
        deploy.SetAction(
            (p, cancel) =>
                DeployCommand.RunAsync(
                    Request(p, p.GetValue(Target)) with
                    {
                        Output = p.GetValue(Output) ?? "output",
                        BesideForeign = p.GetValue(BesideForeign),
                        Policy = p.GetValue(Policy),
                    },
                    terminal,
                    cancel
                )
        );
        var releases = new Command("releases", "What is live, and what can be gone back to.") { Target };
        releases.SetAction((p, cancel) => ReleasesCommand.RunAsync(Request(p, p.GetValue(Target)), terminal, cancel));
        var rollback = new Command("rollback", "Makes an earlier release live again, without a build.") { TargetAndRelease };
        rollback.SetAction(
            (p, cancel) =>
            {
                string[] words = p.GetValue(TargetAndRelease)!;
                return RollbackCommand.RunAsync(Request(p, words.Length > 1 ? words[0] : null), words[^1], terminal, cancel);
            }
        );
        foreach (Option option in where)
        {
            deploy.Options.Add(option);
            releases.Options.Add(option);
            rollback.Options.Add(option);
        }
        foreach (Option option in how)
        {
            deploy.Options.Add(option);
            rollback.Options.Add(option);
        }
        return [deploy, releases, rollback];
    }

    private static Option<Uri?> AddressOption(string name, string description, Option<Language> language) =>
        new(name)
        {
            Description = description,
            HelpName = "URL",
            CustomParser = result => ParseAddress(result, name, language),
        };

    private static Uri? ParseAddress(ArgumentResult result, string name, Option<Language> language)
    {
        string text = result.Tokens[0].Value;
        if (BaseUrls.TryParse(text) is { } address)
        {
            return address;
        }
        result.AddError(
            new Wording(
                $"`{name} {text}` is not an address that begins with https:// or http:// and has no query.",
                $"`{name} {text}`不是以https://或http://开头、不带查询参数的网址。"
            ).In(result.GetValue(language))
        );
        return null;
    }
}
