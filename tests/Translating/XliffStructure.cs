using System.Xml.Linq;

namespace Yueqing.Site.Tests.Translating;

/// <summary>
/// The rules of the strict schema of XLIFF 1.2 for the elements that the export uses: their order and number, required and allowed
/// attributes, allowed values. No package ships the schema itself.
/// </summary>
internal static class XliffStructure
{
    private static readonly XNamespace Xliff = "urn:oasis:names:tc:xliff:document:1.2";

    private const string Any = "";

    // Content model: names in order; `?` at most one, `*` any number, `+` at least one, nothing: exactly one; `text` = characters.
    private static readonly Dictionary<
        string,
        (string[] Content, Dictionary<string, string> Required, Dictionary<string, string> Allowed)
    > Rules = new()
    {
        ["xliff"] = (["file+"], new() { ["version"] = "1.2" }, []),
        ["file"] = (
            ["header?", "body"],
            new()
            {
                ["original"] = Any,
                ["source-language"] = "zh-CN",
                ["datatype"] = "x-markdown",
            },
            new() { ["target-language"] = "en", ["tool-id"] = Any }
        ),
        ["header"] = (["tool*"], [], []),
        ["tool"] = ([], new() { ["tool-id"] = Any, ["tool-name"] = Any }, new() { ["tool-version"] = Any }),
        ["body"] = (["trans-unit*"], [], []),
        ["trans-unit"] = (
            ["source", "target?", "context-group*", "note*", "alt-trans*"],
            new() { ["id"] = Any },
            new()
            {
                ["resname"] = Any,
                ["approved"] = "yes|no",
                ["translate"] = "yes|no",
                ["maxwidth"] = Any,
                ["size-unit"] = "byte|char|col|cm|dlgunit|em|ex|glyph|in|mm|percent|pixel|point|row",
                ["xml:space"] = "default|preserve",
            }
        ),
        ["source"] = (["text", "ph*", "g*"], [], []),
        ["target"] = (
            ["text", "ph*", "g*"],
            [],
            new()
            {
                ["state"] =
                    "final|needs-adaptation|needs-l10n|needs-review-adaptation|needs-review-l10n|needs-review-translation|needs-translation|new|signed-off|translated",
            }
        ),
        ["g"] = (
            ["text", "ph*", "g*"],
            new() { ["id"] = Any },
            new() { ["ctype"] = "bold|italic|link|underlined|x-image", ["equiv-text"] = Any }
        ),
        ["ph"] = (
            ["text"],
            new() { ["id"] = Any },
            new() { ["ctype"] = "image|pb|lb|x-figure|x-code|x-autolink|x-footnote|x-html", ["equiv-text"] = Any }
        ),
        ["context-group"] = (["context+"], [], new() { ["purpose"] = "information|location|match" }),
        ["context"] = (["text"], new() { ["context-type"] = "sourcefile|linenumber|x-page" }, []),
        ["note"] = (["text"], [], new() { ["from"] = Any }),
        ["alt-trans"] = (["source?", "target+"], [], new() { ["alttranstype"] = "proposal|previous-version|rejected|reference|accepted" }),
    };

    /// <summary>What breaks a rule; empty for a valid file.</summary>
    public static List<string> Faults(string xliff)
    {
        var faults = new List<string>();
        var document = XDocument.Parse(xliff, LoadOptions.PreserveWhitespace);
        if (document.Root!.Name != Xliff + "xliff")
        {
            faults.Add("the root is no xliff");
        }
        foreach (XElement element in document.Root.DescendantsAndSelf())
        {
            Check(element, faults);
        }
        foreach (XElement file in document.Root.Elements())
        {
            faults.AddRange(Repeated(file.Descendants(Xliff + "trans-unit")).Select(id => $"two units {id}"));
        }
        foreach (XElement content in document.Descendants().Where(e => e.Name.LocalName is "source" or "target"))
        {
            faults.AddRange(Repeated(content.Descendants()).Select(id => $"two inline elements {id}"));
        }
        return faults;
    }

    private static IEnumerable<string> Repeated(IEnumerable<XElement> elements) =>
        elements.GroupBy(e => (string?)e.Attribute("id") ?? "").Where(g => g.Count() > 1).Select(g => g.Key);

    private static void Check(XElement element, List<string> faults)
    {
        string name = element.Name.LocalName;
        if (element.Name.Namespace != Xliff || !Rules.TryGetValue(name, out var rule))
        {
            faults.Add($"unknown element {name}");
            return;
        }
        Dictionary<string, string> attributes = element
            .Attributes()
            .Where(a => !a.IsNamespaceDeclaration)
            .ToDictionary(a => a.Name.Namespace == XNamespace.Xml ? "xml:" + a.Name.LocalName : a.Name.LocalName, a => a.Value);
        faults.AddRange(rule.Required.Keys.Where(r => !attributes.ContainsKey(r)).Select(r => $"{name} without {r}"));
        foreach ((string attribute, string value) in attributes)
        {
            if (!rule.Required.TryGetValue(attribute, out string? allowed) && !rule.Allowed.TryGetValue(attribute, out allowed))
            {
                faults.Add($"{name} with {attribute}");
            }
            else if (allowed != Any && !allowed.Split('|').Contains(value))
            {
                faults.Add($"{name} with {attribute}={value}");
            }
        }
        bool mixed = rule.Content is ["text", ..];
        if (!mixed && element.Nodes().OfType<XText>().Any(t => t.Value.Trim().Length > 0))
        {
            faults.Add($"text in {name}");
        }
        string[] children = [.. element.Elements().Select(e => e.Name.LocalName)];
        if (!(mixed ? children.All(c => rule.Content.Contains(c + "*")) : Fits(children, rule.Content)))
        {
            faults.Add($"{name} holds {string.Join(", ", children)}");
        }
    }

    private static bool Fits(string[] children, string[] model)
    {
        int at = 0;
        foreach (string part in model)
        {
            string name = part.TrimEnd('?', '*', '+');
            int count = children.Skip(at).TakeWhile(c => c == name).Count();
            bool fits = part[^1] switch
            {
                '?' => count <= 1,
                '*' => true,
                '+' => count >= 1,
                _ => count == 1,
            };
            if (!fits)
            {
                return false;
            }
            at += count;
        }
        return at == children.Length;
    }
}
