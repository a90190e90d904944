namespace Yueqing.Site.Rendering.Fonts;

/// <summary>Collects big-endian numbers, and the two packed integers of WOFF2 (W3C WOFF 2.0, section 4.1 and 5.1).</summary>
internal sealed class FontWriter
{
    private byte[] _bytes = new byte[256];

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written, valid until more is.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The low 8 bits.</summary>
    public void U8(int value)
    {
        if (Length == _bytes.Length)
        {
            Array.Resize(ref _bytes, Length * 2);
        }
        _bytes[Length++] = (byte)value;
    }

    /// <summary>The low 16 bits, so that it serves for signed values too.</summary>
    public void U16(int value)
    {
        U8(value >> 8);
        U8(value);
    }

    /// <summary>All 32 bits.</summary>
    public void U32(uint value)
    {
        U16((int)(value >> 16));
        U16((int)value);
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes.Length));
        }
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Zero bytes up to the next multiple of four.</summary>
    public void Pad()
    {
        while (Length % 4 != 0)
        {
            U8(0);
        }
    }

    /// <summary><c>255UInt16</c>: one byte up to 252, two up to 761, else three. The range is 0 to 65535.</summary>
    public void Packed16(int value)
    {
        switch (value)
        {
            case < 253:
                U8(value);
                break;
            case < 506:
                U8(255);
                U8(value - 253);
                break;
            case < 762:
                U8(254);
                U8(value - 506);
                break;
            default:
                U8(253);
                U16(value);
                break;
        }
    }

    /// <summary><c>UIntBase128</c>: seven bits a byte, high bits first, no leading zeros.</summary>
    public void Base128(uint value)
    {
        for (int shift = 28; shift > 0; shift -= 7)
        {
            if (value >> shift != 0)
            {
                U8((int)((value >> shift) & 0x7F) | 0x80);
            }
        }
        U8((int)(value & 0x7F));
    }

    /// <summary>A copy of what is written.</summary>
    public byte[] ToArray() => Written.ToArray();
}
