using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Numbers;

namespace Yueqing.Site.Checking;

/// <summary>The English says the numbers of the Chinese (S4-15): prose, titles, labels, definitions and glosses are compared by value.</summary>
internal sealed class NumberAgreementCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        var numbers = new NumberContext(new NumberNames(context.Site.Glossary), context.Site.Settings.Rate.Rate);
        Parallel.ForEach(
            context.Folders,
            context.Threads,
            folder =>
                context.Memory.Recall(
                    "number-agreement",
                    folder.Path,
                    bag,
                    own => Check(folder, numbers, context.Site, own),
                    [context.Site.Glossary, context.Site.Settings, context.Site.Units, .. folder.Inputs]
                )
        );
    }

    /// <returns>How many texts were compared.</returns>
    private static int Check(FolderTexts folder, NumberContext context, Model.Site site, DiagnosticBag bag)
    {
        int count = 0;
        foreach (TextPair pair in TextPairs.Of(folder))
        {
            Check(pair, context, site, bag);
            count++;
        }
        return count;
    }

    /// <summary>Compares one text with its translation.</summary>
    private static void Check(TextPair pair, NumberContext context, Model.Site site, DiagnosticBag bag)
    {
        (LocatedText zh, LocatedText en, _) = pair;
        foreach (NumberFinding finding in NumberComparison.Compare(zh.Text, en.Text, context))
        {
            if (pair.IsProse && IsTyped(finding, zh, en, site.Glossary))
            {
                continue;
            }
            ReadNumber? chinese = finding.Chinese is { } z ? Read(zh, z) : null;
            ReadNumber? english = finding.English is { } e ? Read(en, e) : null;
            string right = finding.Chinese is { } mention
                ? NumberWording.English(mention, chinese!.Value.Written, site.Units, context.Rate)
                : "";
            bag.Add(
                (chinese, english) switch
                {
                    ({ } one, { } other) => Diagnose(finding.Fault, one, other, right),
                    ({ } one, null) => Errors.NumberNotInEnglish(one, en.Whole, right),
                    (_, { } other) => Errors.NumberNotInChinese(other, zh.Whole),
                    _ => throw new InvalidOperationException("a finding is about a number"),
                }
            );
        }
    }

    /// <summary>A digit typed into prose where the other language names a figure is one mistake, and has been reported as such.</summary>
    private static bool IsTyped(NumberFinding finding, LocatedText zh, LocatedText en, Glossary glossary) =>
        (finding.Chinese, finding.English) switch
        {
            ({ } only, null) => IsTyped(only, zh, Locale.Chinese, glossary),
            (null, { } only) => IsTyped(only, en, Locale.English, glossary),
            _ => false,
        };

    private static bool IsTyped(NumberMention mention, LocatedText text, Locale locale, Glossary glossary) =>
        TypedDigits.In(text.Text, locale, glossary).Any(d => d.Start < mention.Start + mention.Length && d.End > mention.Start);

    private static Diagnostic Diagnose(NumberFault fault, ReadNumber zh, ReadNumber en, string right) =>
        fault switch
        {
            NumberFault.PercentOrPoints => Errors.PercentOrPoints(zh, en, right),
            NumberFault.VisitsOrPeople => Errors.VisitsOrPeople(zh, en),
            NumberFault.MultipleOffByOne => Errors.MultipleOffByOne(zh, en, right),
            NumberFault.BoundLost => Errors.BoundLost(zh, en, right),
            NumberFault.CurrencyMissing => Errors.CurrencyMissing(zh, en, right),
            NumberFault.RankIncomplete => Errors.RankIncomplete(zh, en),
            _ => Errors.NumberMismatch(zh, en, right),
        };

    private static ReadNumber Read(LocatedText text, NumberMention mention) =>
        new(text.Place(mention.Start, mention.Length), text.Text.Substring(mention.Start, mention.Length), NumberWording.Reading(mention));
}
