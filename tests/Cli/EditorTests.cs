using Yueqing.Site.Cli;

namespace Yueqing.Site.Tests.Cli;

/// <summary>Which command opens a file, and that no file name becomes more than one argument.</summary>
public sealed class EditorTests
{
    [Theory]
    [InlineData("code --goto {file}:{line}", "code|--goto|/a b/$(x);.md:7")]
    [InlineData("\"/opt/My Editor/bin\" +{line} {file}", "/opt/My Editor/bin|+7|/a b/$(x);.md")]
    [InlineData("edit", "edit|/a b/$(x);.md")]
    [InlineData("edit --wait", "edit|--wait|/a b/$(x);.md")]
    [InlineData("edit --name= \"\" {file}", "edit|--name=||/a b/$(x);.md")]
    public void Each_word_is_one_argument(string command, string expected)
    {
        var start = Editor.Start(Editor.Words(command), "/a b/$(x);.md", 7);
        Assert.False(start.UseShellExecute);
        Assert.Equal(expected, string.Join('|', start.ArgumentList.Prepend(start.FileName)));
    }

    [Theory]
    [InlineData("code --wait", "code --goto {file}:{line}")]
    [InlineData("/usr/bin/subl -w", "/usr/bin/subl {file}:{line}")]
    [InlineData("idea", "idea --line {line} {file}")]
    [InlineData("gedit", "gedit +{line} {file}")]
    [InlineData("vim", null)]
    [InlineData("nano -w", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_those_in_the_environment_only_one_with_a_window(string? named, string? command) =>
        Assert.Equal(command, Editor.Default(named) is { } words ? string.Join(' ', words) : null);

    [Fact]
    public void None_is_none() => Assert.Null(Editor.Opening("/", ""));
}
