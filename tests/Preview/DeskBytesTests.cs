using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Yueqing.Site.Tests.Preview;

/// <summary>Saving a block changes the block: every other byte of the file is what it was, however the file was written.</summary>
public sealed class DeskBytesTests
{
    /// <summary>What a page may hold; <c>@</c> is the place of a block.</summary>
    private static readonly string[] Parts =
    [
        "@",
        "@",
        "- @\n- @",
        "1. @\n2. @\n   - @",
        "> @",
        "| @ | @ |\n| --- | --- |\n| @ | @ |",
        "@\n:   @",
        "```\ncode stays @code\n```",
        "***",
    ];

    private static readonly string[] Saved =
    [
        "One",
        "New words *here* and [there](../../home/)",
        "𠮷 “quoted” — “x”",
        "One line\nand another",
        "{no-such}",
    ];

    private sealed record Draft(string Zh, string[] Pieces, int[] Blocks, string[] Breaks, bool Mark);

    private static readonly Gen<string> Break = Gen.Int[0, 3].Select(i => new[] { "\n", "\r\n", "  \n", " \r\n" }[i]);

    /// <summary>A page as pieces of its file, of which some are the words of blocks.</summary>
    private static readonly Gen<Draft> Page = Gen.Select(
        Gen.Int[0, Parts.Length - 1].Array[1, 6],
        Break.Array[60],
        Gen.Bool,
        Gen.Bool,
        Gen.Bool,
        (parts, breaks, mark, closed, quoted) =>
        {
            string body =
                "## @ {#port}\n\n" + string.Join("\n\n", parts.Select((p, i) => i == 2 ? $"### @ {{#s{i}}}\n\n{Parts[p]}" : Parts[p]));
            string page =
                $"---\ntitle: {(quoted ? "\"@\"" : "@")} # its name\ntagline:   @\nsummary: '@'\n---\n\n{body}{(closed ? "\n" : "")}";
            var pieces = new List<string>();
            var blocks = new List<int>();
            foreach ((string piece, int i) in page.Replace("@code", "at", StringComparison.Ordinal).Split('@').Select((p, i) => (p, i)))
            {
                if (i > 0)
                {
                    blocks.Add(pieces.Count);
                    pieces.Add($"words {i} as “they” are");
                }
                pieces.Add(piece);
            }
            string zh = string.Concat(pieces.Select((p, i) => blocks.Contains(i) ? $"第{blocks.IndexOf(i)}段文字" : p));
            return new Draft(zh, [.. pieces], [.. blocks], breaks, mark);
        }
    );

    private static byte[] Bytes(Draft draft, string[] pieces)
    {
        var text = new StringBuilder();
        int line = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            // Only breaks between blocks are mixed: YAML knows no stray blanks behind a fence.
            string[] lines = pieces[i].Split('\n');
            for (int j = 0; j < lines.Length; j++)
            {
                string end = draft.Breaks[line % draft.Breaks.Length];
                bool strict =
                    lines[j].Length == 0
                    || lines[j].EndsWith('|')
                    || lines[j].StartsWith("---", StringComparison.Ordinal)
                    || draft.Blocks.Contains(i);
                text.Append(lines[j]).Append(j + 1 < lines.Length ? (strict ? end.TrimStart(' ') : end) : "");
                line += j + 1 < lines.Length ? 1 : 0;
            }
        }
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return draft.Mark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes;
    }

    [Fact]
    public async Task Every_byte_outside_the_block_stays()
    {
        await using DeskSite desk = await DeskSite.Start();
        int refused = 0;
        int saved = 0;
        await Gen.Select(Page, Gen.Int[0, 100], Gen.Int[0, Saved.Length - 1].Select(i => Saved[i]))
            .SampleAsync(
                async (draft, at, markup) =>
                {
                    int block = at % draft.Blocks.Length;
                    byte[] before = Bytes(draft, draft.Pieces);
                    desk.Put(DeskSite.Zh, Encoding.UTF8.GetBytes(draft.Zh));
                    desk.Put(DeskSite.En, before);
                    desk.Site.Follow([]);
                    JsonNode page = await desk.Read();
                    string words = draft.Pieces[draft.Blocks[block]];
                    JsonNode? mine = page["blocks"]!.AsArray().SingleOrDefault(b => (string?)b!["en"]?["markup"] == words);
                    Assert.True(
                        mine is not null,
                        $"“{words}” is no block of\n{Encoding.UTF8.GetString(before)}\n{page["blocks"]}\n{page["complaints"]}"
                    );
                    (int status, JsonNode answer) = await desk.Save(mine, markup);
                    byte[] after = desk.Bytes();
                    if (status == 422)
                    {
                        Assert.Equal(["desk-structure"], DeskSite.Codes(answer));
                        Assert.Equal(before, after);
                        refused++;
                        return;
                    }
                    Assert.True(status == 200, answer.ToJsonString());
                    saved++;
                    // The pieces around the block, in their own bytes.
                    byte[] head = Bytes(draft, draft.Pieces)[..Place(draft, block)];
                    byte[] tail = before[(Place(draft, block) + Encoding.UTF8.GetByteCount(words))..];
                    Assert.Equal(head, after[..head.Length]);
                    Assert.Equal(tail, after[^tail.Length..]);
                    string now = Encoding.UTF8.GetString(after.AsSpan(head.Length, after.Length - head.Length - tail.Length));
                    Assert.Equal(
                        markup.Split('\n').Length > 1,
                        now.Contains('\n') || now.Contains('\r') || now.Contains("One line and", StringComparison.Ordinal)
                    );
                    Assert.StartsWith(markup[..3], now.TrimStart('"', '\''), StringComparison.Ordinal);
                    JsonNode again = DeskSite.Block(answer, (string)mine["id"]!);
                    Assert.Equal(
                        markup.Replace("\n", now.Contains("line and", StringComparison.Ordinal) ? " " : "\n", StringComparison.Ordinal),
                        (string)again["en"]!["markup"]!
                    );
                },
                iter: 120,
                threads: 1
            );
        Assert.True(saved > 100, $"{saved} saved, {refused} refused");
    }

    /// <summary>The byte at which the words of a block begin.</summary>
    private static int Place(Draft draft, int block)
    {
        const string mark = "\u0001\u0001";
        string[] pieces = [.. draft.Pieces];
        pieces[draft.Blocks[block]] = mark + pieces[draft.Blocks[block]];
        return Bytes(draft, pieces).AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark));
    }
}
