using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Preview.Desk;

/// <summary>Finds the block that a translator means in the page as it is now.</summary>
internal static class DeskConflict
{
    /// <summary>Null if it is no longer what they saw: then nothing of theirs is written, and both texts are shown.</summary>
    public static DeskBlock? Find(DeskPage page, DeskEdit edit)
    {
        DeskBlock? named = page.Block(edit.Block);
        if (named is not null && IsSeen(named, edit))
        {
            return named;
        }
        // A section that grew or shrank meanwhile counts its blocks anew: known again if there is only one that it can be.
        DeskBlock[] same = [.. page.Blocks.Where(b => edit.Chinese is not null && IsSeen(b, edit)).Take(2)];
        return same is [var only] ? only : null;
    }

    /// <summary>The answer that shows both.</summary>
    public static DeskAnswer Answer(LiveState state, DeskPage page, DeskEdit edit) =>
        DeskAnswer.Of(
            409,
            json =>
            {
                DeskBlock? theirs = page.Block(edit.Block);
                json.WriteStartObject("conflict");
                json.WriteString("mine", edit.Markup ?? theirs?.English);
                json.WriteString("theirs", theirs?.English);
                json.WriteString("zh", theirs?.Pair.Zh?.Markup);
                json.WriteString("version", theirs?.Version);
                json.WriteEndObject();
                json.WriteStartObject("page");
                PageJson.Write(json, state, page);
                json.WriteEndObject();
            }
        );

    private static bool IsSeen(DeskBlock block, DeskEdit edit) =>
        block.Version == edit.Version && (edit.Chinese is null || (block.Pair.Zh?.Markup ?? "") == edit.Chinese);
}
