using System.CommandLine;
using System.CommandLine.Parsing;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Cli;

/// <summary>Arguments → the command that they name.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Root = new("--root")
    {
        Description = "The folder that holds `input` and `theme`.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.CurrentDirectory,
        Recursive = true,
    };

    private static readonly Option<Language> Lang = new("--lang")
    {
        Description = "The language of messages, en by default. 消息的语言，zh为中文。",
        HelpName = "en|zh",
        CustomParser = ParseLanguage,
        Recursive = true,
    };

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "Where the site is written; `output` in the root by default.",
        HelpName = "DIR",
    };

    private static readonly Option<Uri?> BaseUrl = new("--base-url")
    {
        Description = "Where the site will be published; overrides `base-url` of site.yml.",
        HelpName = "URL",
        CustomParser = ParseBaseUrl,
    };

    private static readonly Option<bool> Release = new("--release")
    {
        Description = "Refuse to go out while anything is missing that only a release needs.",
    };

    private static readonly Option<DiagnosticFormat> Format = FormatOption.Of<DiagnosticFormat>(
        "How complaints are printed: text, sarif or github.",
        Lang
    );

    private static readonly Argument<string> Kind = new("KIND") { Description = "achievement, task or page" };

    private static readonly Argument<string> Slug = new("SLUG")
    {
        Description = "The folder's name, which becomes part of the address: `opening-up`.",
    };

    public static int Run(string[] args, Terminal terminal)
    {
        // The language first, so that what is wrong with the rest can be said in it.
        ParseResult parsed = new RootCommand { Options = { Lang }, TreatUnmatchedTokensAsErrors = false }.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            terminal = terminal with { Language = parsed.GetValue(Lang) };
            parsed = Build(terminal).Parse(args);
        }
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }
            string[] verbs = [.. parsed.RootCommandResult.Command.Subcommands.Select(c => c.Name)];
            if (args.Length > 0 && Suggestion.Nearest(args[0], verbs) is { } verb && !verbs.Contains(args[0]))
            {
                terminal.Complain(new($"Did you mean `{verb}`?", $"是不是想写`{verb}`？"));
            }
            terminal.Complain(new("`--help` shows what can be said.", "用`--help`可以查看全部用法。"));
            return ExitCodes.WrongUsage;
        }
        return parsed.Invoke(
            new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // Commands that must end in their own way listen themselves.
                ProcessTerminationTimeout = null,
            }
        );
    }

    private static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand("Turns Markdown and YAML about one city's year into a static Chinese/English site.")
        {
            Root,
            Lang,
            Output,
            BaseUrl,
            Release,
        };
        var build = new Command("build", "Builds the site into `output` (the default).") { Output, BaseUrl, Release };
        var check = new Command("check", "Checks everything that `build` checks, and writes no site.") { BaseUrl, Release, Format };
        var create = new Command("new", "Makes a complete skeleton in both languages.") { Kind, Slug };
        root.SetAction(p => RunBuild(p, terminal));
        build.SetAction(p => RunBuild(p, terminal));
        check.SetAction(p => CheckCommand.Run(p.GetValue(Root)!, p.GetValue(Release), p.GetValue(BaseUrl), p.GetValue(Format), terminal));
        create.SetAction(p => NewCommand.Run(p.GetValue(Root)!, p.GetValue(Kind)!, p.GetValue(Slug)!, terminal));
        root.Subcommands.Add(build);
        root.Subcommands.Add(check);
        root.Subcommands.Add(PreviewArguments.Build(Root, BaseUrl, Lang, terminal));
        root.Subcommands.Add(create);
        root.Subcommands.Add(TranslateCommands.Build(Root, Lang, terminal));
        foreach (Command publishing in DeployCommands.Build(Root, Lang, terminal))
        {
            root.Subcommands.Add(publishing);
        }
        return root;
    }

    private static int RunBuild(ParseResult parsed, Terminal terminal) =>
        BuildCommand.Run(parsed.GetValue(Root)!, parsed.GetValue(Output), parsed.GetValue(Release), parsed.GetValue(BaseUrl), terminal);

    private static Language ParseLanguage(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text.Equals("zh", StringComparison.OrdinalIgnoreCase))
        {
            return Language.Chinese;
        }
        if (!text.Equals("en", StringComparison.OrdinalIgnoreCase))
        {
            // In both languages: which one is wanted is what the option failed to say.
            result.AddError($"`--lang {text}` is not one of en, zh. `--lang`只能是en或zh。");
        }
        return Language.English;
    }

    private static Uri? ParseBaseUrl(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        Uri? url = BaseUrls.TryParse(text);
        if (url is null)
        {
            Wording expected = Phrases.HttpsAddress;
            Refuse(result, new($"`--base-url {text}` is not {expected.En}.", $"`--base-url {text}`不是{expected.Zh}。"));
        }
        return url;
    }

    private static void Refuse(ArgumentResult result, Wording why) => result.AddError(why.In(result.GetValue(Lang)));
}
