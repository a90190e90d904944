namespace Yueqing.Site.Model.Numbers;

/// <summary>What is wrong between a number and its translation.</summary>
internal enum NumberFault
{
    /// <summary>Another value, unit, sign or period.</summary>
    Mismatch,

    /// <summary>It stands in one language only.</summary>
    Missing,

    /// <summary>Percent for percentage points, or the other way round (S4-08).</summary>
    PercentOrPoints,

    /// <summary>People for visits, or the other way round (S4-12).</summary>
    VisitsOrPeople,

    /// <summary>增长N倍 taken for N倍, or “by” for “to” (S4-09).</summary>
    MultipleOffByOne,

    /// <summary>A bound dropped, added or changed (S4-10).</summary>
    BoundLost,

    /// <summary>A sum without its currency, or in another one.</summary>
    CurrencyMissing,

    /// <summary>A rank that does not say among whom (S4-13).</summary>
    RankIncomplete,
}

/// <summary>One disagreement; one of the two numbers may be missing, not both.</summary>
internal sealed record NumberFinding(NumberFault Fault, NumberMention? Chinese, NumberMention? English);
