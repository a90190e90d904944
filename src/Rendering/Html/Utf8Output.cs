using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Receives what a template writes, as UTF-8; reused from page to page.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();

    public void Write(string text, int offset, int count) => Encoding.UTF8.GetBytes(text.AsSpan(offset, count), _bytes);

    /// <summary>One encoder reads all chunks, so that a rare character whose halves lie in two of them stays whole (S1-19).</summary>
    public void Write(StringBuilder text)
    {
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            _encoder.Convert(chunk.Span, _bytes, flush: false, out _, out _);
        }
        _encoder.Convert([], _bytes, flush: true, out _, out _);
    }

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
