namespace Yueqing.Site.Rendering.Drawing;

/// <summary>What a generated picture says about itself, for those who find it away from its page; a field that is empty is left out of the file.</summary>
/// <param name="Title">What the picture shows, in its own language.</param>
/// <param name="Language">The BCP 47 tag of the words in the picture and of the title, such as <c>zh-CN</c>.</param>
/// <param name="Author">Who answers for the picture.</param>
/// <param name="Source">Where its content comes from.</param>
internal sealed record PictureMetadata(string Title, string Language, string Author, string Source);
