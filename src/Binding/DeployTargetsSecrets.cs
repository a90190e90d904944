using Yueqing.Site.Diagnostics;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>Finds what looks like a secret in <c>deploy.yml</c> (S7-13), and says so without showing it: messages end up in logs.</summary>
internal static class DeployTargetsSecrets
{
    private static readonly string[] Words = ["access", "secret", "password", "passwd", "token", "credential", "key"];

    private static readonly string[] Joined = ["accesskey", "secretkey", "accesstoken", "securitytoken", "sessiontoken"];

    /// <summary>False if there is none. Where there is one, nothing else is said of the file: another message might show its line.</summary>
    public static bool Report(YamlMap map, DiagnosticBag bag)
    {
        var found = new List<YamlScalar>();
        Search(map, found);
        foreach (YamlScalar secret in found)
        {
            bag.Add(Errors.CredentialsInFile(Masked(secret.Span), secret.Value.Split('=')[0]));
        }
        return found.Count > 0;
    }

    private static void Search(YamlNode node, List<YamlScalar> found)
    {
        switch (node)
        {
            case YamlMap map:
                found.AddRange(map.Entries.Select(e => e.Key).Where(k => LooksSecret(k.Value)));
                map.Entries.ToList().ForEach(e => Search(e.Value, found));
                break;
            case YamlList list:
                list.Items.ToList().ForEach(i => Search(i, found));
                break;
            // An option of a command: --access-key-secret.
            case YamlScalar { Value: ['-', ..] } option when LooksSecret(option.Value.Split('=')[0]):
                found.Add(option);
                break;
        }
    }

    /// <summary>The same place in a text that shows nothing of what follows the name.</summary>
    private static SourceSpan Masked(SourceSpan name)
    {
        string text = name.Source.Text;
        int from = Math.Min(text.Length, name.Start + name.Length);
        int equals = text.IndexOf('=', name.Start, from - name.Start);
        from = equals < 0 ? from : equals;
        string masked = text[..from] + new string([.. text[from..].Select(c => c is '\n' or ' ' or ':' ? c : '*')]);
        return new SourceText(name.Source.Path, masked).Span(name.Start, from - name.Start);
    }

    private static bool LooksSecret(string name) =>
        name.ToLowerInvariant().Split('-', '_', '.', ' ').Any(w => Words.Any(s => w == s || w == s + "s"))
        || Joined.Any(j => name.Contains(j, StringComparison.OrdinalIgnoreCase));
}
