namespace Yueqing.Site.Model;

/// <summary>What a link may point at.</summary>
internal static class LinkTargets
{
    /// <summary>True for <c>https:</c>, <c>mailto:</c>, <c>tel:</c> and everything without a scheme (S1-22).</summary>
    public static bool IsSafe(string target) => !HasScheme(target) || IsExternal(target);

    /// <summary>True for a target outside the site that is published as it stands.</summary>
    public static bool IsExternal(string target) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    private static bool HasScheme(string target)
    {
        if (target.StartsWith("//", StringComparison.Ordinal))
        {
            return true;
        }
        int colon = target.AsSpan().IndexOfAny(":/?#");
        return colon >= 0 && target[colon] == ':';
    }
}
