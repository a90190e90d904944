namespace Yueqing.Site.Translating;

/// <summary>How the English of a block stands to its Chinese (S5-07).</summary>
internal enum BlockState
{
    /// <summary>There is no English, or in its place stands a copy of the Chinese, or the mark of words to be written.</summary>
    Missing,

    /// <summary>There is English, and nobody has said yet which Chinese it was made from.</summary>
    Unaccepted,

    /// <summary>The Chinese is the one that the English was made from.</summary>
    Current,

    /// <summary>The Chinese has changed since.</summary>
    Stale,

    /// <summary>Only the value of a figure has changed: both languages show the new one, and nothing is to be done.</summary>
    FigureChanged,

    /// <summary>English whose Chinese is gone.</summary>
    Orphan,
}
