using System.Text.Json;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Terms;
using Yueqing.Site.Translating;
using Yueqing.Site.Translating.Status;

namespace Yueqing.Site.Preview.Desk;

/// <summary>A block of a page with all that a translator needs beside it.</summary>
internal sealed class BlockJson(Glossary glossary, BlockHtml html, Localized<Page> pages)
{
    public void Write(Utf8JsonWriter json, DeskBlock block, IEnumerable<Diagnostic> complaints)
    {
        BlockPair pair = block.Pair;
        PageBlock any = (pair.Zh ?? pair.En)!;
        json.WriteStartObject();
        json.WriteString("id", block.Id);
        json.WriteString(
            "kind",
            any.Kind switch
            {
                BlockKind.FrontMatter => "front-matter",
                BlockKind.Heading => "heading",
                _ => "text",
            }
        );
        json.WriteString("key", any.Key);
        json.WriteString("state", StatusWords.NameOf(pair.State));
        WriteChinese(json, pair);
        WriteEnglish(json, block);
        json.WriteString("version", block.Version);
        WriteAccepted(json, pair.Accepted);
        json.WriteStartArray("figures");
        foreach (string id in pair.Zh?.FigureIds.Distinct(StringComparer.Ordinal) ?? [])
        {
            json.WriteStringValue(id);
        }
        json.WriteEndArray();
        WriteTerms(json, pair.Zh);
        json.WriteComplaints("complaints", complaints);
        json.WriteEndObject();
    }

    private void WriteChinese(Utf8JsonWriter json, BlockPair pair)
    {
        if (pair.Zh is not { } zh)
        {
            json.WriteNull("zh");
            return;
        }
        json.WriteStartObject("zh");
        json.WriteString("markup", zh.Markup);
        json.WriteString("html", html.Of(zh, pages.Zh));
        json.WriteNumber("line", zh.Span.Position.Line);
        if (pair.State == BlockState.Stale)
        {
            json.WriteStartArray("diff");
            foreach (DiffPart part in TextDiff.Between(pair.Accepted!.Chinese, zh.Markup))
            {
                json.WriteStartObject();
                json.WriteString("kind", part.Kind.ToString().ToLowerInvariant());
                json.WriteString("text", part.Text);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("diff");
        }
        json.WriteEndObject();
    }

    private void WriteEnglish(Utf8JsonWriter json, DeskBlock block)
    {
        if (block.English is not { } markup)
        {
            json.WriteNull("en");
            return;
        }
        PageBlock en = block.Pair.En!;
        json.WriteStartObject("en");
        json.WriteString("markup", markup);
        json.WriteString("html", html.Of(en, pages.En));
        json.WriteNumber("line", en.Span.Position.Line);
        json.WriteEndObject();
    }

    private static void WriteAccepted(Utf8JsonWriter json, AcceptedBlock? accepted)
    {
        if (accepted is null)
        {
            json.WriteNull("accepted");
            return;
        }
        json.WriteStartObject("accepted");
        json.WriteString("zh", accepted.Chinese);
        json.WriteString("en", accepted.English);
        json.WriteString("date", accepted.Date);
        json.WriteEndObject();
    }

    private void WriteTerms(Utf8JsonWriter json, PageBlock? zh)
    {
        json.WriteStartArray("terms");
        IEnumerable<Found<Term>> found = zh is null ? [] : glossary.InChinese.Find(zh.Markup);
        foreach (Term term in found.Select(f => f.Value).DistinctBy(t => t.Chinese, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("zh", term.Chinese);
            json.WriteString("en", term.English);
            json.WriteString("state", term.State.ToString().ToLowerInvariant());
            json.WriteStrings("alternatives", term.Also);
            json.WriteStrings("forbidden", term.Forbidden);
            json.WriteWording("gloss", new Wording(term.Gloss.En, term.Gloss.Zh));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
