using System.Buffers.Binary;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>Reads big-endian numbers one after the other; every read past the end is an <see cref="InvalidDataException"/>.</summary>
internal ref struct FontReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>Reads <c>uint8</c>.</summary>
    public byte U8() => Bytes(1)[0];

    /// <summary>Reads <c>uint16</c>.</summary>
    public ushort U16() => BinaryPrimitives.ReadUInt16BigEndian(Bytes(2));

    /// <summary>Reads <c>int16</c>, which <c>FWORD</c> is too.</summary>
    public short I16() => BinaryPrimitives.ReadInt16BigEndian(Bytes(2));

    /// <summary>Reads <c>uint32</c>.</summary>
    public uint U32() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    /// <summary>Reads so many bytes; a negative number is past the end.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            throw new InvalidDataException("The font ends in the middle of a table.");
        }
        ReadOnlySpan<byte> bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }
}
