using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Preview.Desk;

/// <summary>A block of a page as the desk names it.</summary>
/// <param name="Id">That of its Chinese; of English without Chinese <c>en:</c> and its own.</param>
internal sealed record DeskBlock(string Id, BlockPair Pair)
{
    /// <summary>The English as one edits it; null where there is none, or only what stands in for it.</summary>
    public string? English => Pair.En is { } en && Pair.State != BlockState.Missing ? BlockSource.Read(en) : null;

    /// <summary>Names the English that stands there now, so that nobody overwrites what they have not seen.</summary>
    public string Version
    {
        get
        {
            byte[] present = Encoding.UTF8.GetBytes(Pair.En is { } en ? BlockSource.Read(en) : "");
            return Convert.ToHexStringLower(SHA256.HashData(present).AsSpan(0, 8));
        }
    }

    public static ImmutableArray<DeskBlock> Of(PageTranslation page)
    {
        var blocks = ImmutableArray.CreateBuilder<DeskBlock>(page.Pairs.Length);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (BlockPair pair in page.Pairs)
        {
            string plain = pair.Zh?.Id ?? "en:" + pair.En!.Id;
            string id = plain;
            for (int n = 2; !used.Add(id); n++)
            {
                // Two sections with one anchor: a mistake that is reported, and may still be edited away.
                id = string.Create(CultureInfo.InvariantCulture, $"{plain}~{n}");
            }
            blocks.Add(new DeskBlock(id, pair));
        }
        return blocks.ToImmutable();
    }
}
