namespace Yueqing.Site.Rendering.Html;

/// <summary>Markup that has been made safe already and is printed as it is; every other text is escaped.</summary>
internal sealed record RawHtml(string Value)
{
    public static RawHtml Empty { get; } = new("");

    public override string ToString() => Value;
}
