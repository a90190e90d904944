using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Receives what a template writes, as UTF-8; reused from page to page.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);

    public void Write(string text, int offset, int count) => Encoding.UTF8.GetBytes(text.AsSpan(offset, count), _bytes);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>What was written since the last call.</summary>
    public byte[] Take()
    {
        byte[] bytes = _bytes.WrittenSpan.ToArray();
        _bytes.ResetWrittenCount();
        return bytes;
    }
}
