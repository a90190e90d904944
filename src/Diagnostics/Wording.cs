namespace Yueqing.Site.Diagnostics;

/// <summary>What a message says, in the two languages of the people who read it (S5-14).</summary>
internal readonly record struct Wording(string En, string Zh)
{
    public static implicit operator Wording(string en) => new(en, en);

    public static implicit operator string(Wording wording) => wording.En;

    public override string ToString() => En;
}
