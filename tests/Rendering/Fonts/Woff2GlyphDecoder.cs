using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

/// <summary>Puts the streams of a transformed <c>glyf</c> table together again.</summary>
internal sealed class Woff2GlyphDecoder
{
    private readonly FontWriter _glyf = new();
    private readonly FontWriter _loca = new();

    public Woff2GlyphDecoder(byte[] table)
    {
        var reader = new FontReader(table);
        Woff2Decoder.Require(reader.U16() == 0, "reserved");
        bool overlapBitmap = reader.U16() == 1;
        int count = reader.U16();
        bool longOffsets = reader.U16() == 1;
        int[] lengths = new int[7];
        for (int i = 0; i < 7; i++)
        {
            lengths[i] = (int)reader.U32();
        }
        var contours = new FontReader(reader.Bytes(lengths[0]));
        var counts = new FontReader(reader.Bytes(lengths[1]));
        var flags = new FontReader(reader.Bytes(lengths[2]));
        var steps = new FontReader(reader.Bytes(lengths[3]));
        var composites = new FontReader(reader.Bytes(lengths[4]));
        var boxes = new FontReader(reader.Bytes(lengths[5]));
        var programs = new FontReader(reader.Bytes(lengths[6]));
        ReadOnlySpan<byte> hasBox = boxes.Bytes((count + 31) / 32 * 4);
        ReadOnlySpan<byte> overlaps = overlapBitmap ? reader.Bytes((count + 7) / 8) : new byte[(count + 7) / 8];
        Woff2Decoder.Require(reader.Left == 0, "end of the table");

        AddOffset(longOffsets);
        for (int glyph = 0; glyph < count; glyph++)
        {
            int n = contours.I16();
            bool boxed = (hasBox[glyph / 8] & (0x80 >> (glyph % 8))) != 0;
            GlyphBounds? box = boxed ? GlyphBounds.Read(ref boxes) : null;
            Woff2Decoder.Require(n != 0 || !boxed, "an empty glyph has no box");
            LeftEdges.Add(0);
            if (n > 0)
            {
                SimpleGlyph simple = ReadSimple(n, ref counts, ref flags, ref steps, ref programs);
                bool overlap = (overlaps[glyph / 8] & (0x80 >> (glyph % 8))) != 0;
                simple = simple with { Bounds = box ?? GlyphBounds.Of(simple.Points), Overlaps = overlap };
                simple.Write(_glyf);
                LeftEdges[glyph] = simple.Bounds.MinX;
            }
            else if (n < 0)
            {
                AddComposite(box!.Value, ref composites, ref steps, ref programs);
                LeftEdges[glyph] = box.Value.MinX;
            }
            _glyf.Pad();
            AddOffset(longOffsets);
        }
        int left = contours.Left + counts.Left + flags.Left + steps.Left + composites.Left + boxes.Left + programs.Left;
        Woff2Decoder.Require(left == 0, "every stream is used up");
    }

    public byte[] Glyf => _glyf.ToArray();

    public byte[] Loca => _loca.ToArray();

    public List<int> LeftEdges { get; } = [];

    /// <summary>Table 3 of section 5.2: what a flag and the bytes behind it say.</summary>
    public static (int X, int Y) Step(int flag, ref FontReader bytes)
    {
        flag &= 0x7F;
        if (flag < 10)
        {
            return (0, Signed(flag, ((flag & 14) << 7) + bytes.U8()));
        }
        if (flag < 20)
        {
            return (Signed(flag, (((flag - 10) & 14) << 7) + bytes.U8()), 0);
        }
        if (flag < 84)
        {
            int high = flag - 20;
            int low = bytes.U8();
            return (Signed(flag, 1 + (high & 0x30) + (low >> 4)), Signed(flag >> 1, 1 + ((high & 0x0C) << 2) + (low & 0x0F)));
        }
        if (flag < 120)
        {
            int high = flag - 84;
            return (Signed(flag, 1 + (high / 12 << 8) + bytes.U8()), Signed(flag >> 1, 1 + (high % 12 >> 2 << 8) + bytes.U8()));
        }
        if (flag < 124)
        {
            int three = (bytes.U8() << 16) | bytes.U16();
            return (Signed(flag, three >> 12), Signed(flag >> 1, three & 0xFFF));
        }
        return (Signed(flag, bytes.U16()), Signed(flag >> 1, bytes.U16()));
    }

    public static int Packed16(ref FontReader reader) =>
        reader.U8() switch
        {
            253 => reader.U16(),
            254 => reader.U8() + 506,
            255 => reader.U8() + 253,
            byte small => small,
        };

    private static int Signed(int sign, int value) => (sign & 1) != 0 ? value : -value;

    private static SimpleGlyph ReadSimple(
        int contours,
        ref FontReader counts,
        ref FontReader flags,
        ref FontReader steps,
        ref FontReader programs
    )
    {
        int[] ends = new int[contours];
        int end = -1;
        for (int i = 0; i < contours; i++)
        {
            ends[i] = end += Packed16(ref counts);
        }
        var points = new GlyphPoint[end + 1];
        (int x, int y) = (0, 0);
        for (int i = 0; i < points.Length; i++)
        {
            int flag = flags.U8();
            (int dx, int dy) = Step(flag, ref steps);
            (x, y) = (x + dx, y + dy);
            points[i] = new GlyphPoint(x, y, flag < 0x80);
        }
        byte[] program = programs.Bytes(Packed16(ref steps)).ToArray();
        return new SimpleGlyph(default, ends, points, program, false);
    }

    private void AddComposite(GlyphBounds box, ref FontReader composites, ref FontReader steps, ref FontReader programs)
    {
        _glyf.U16(-1);
        box.Write(_glyf);
        bool hasProgram = false;
        int flags;
        do
        {
            flags = composites.U16();
            _glyf.U16(flags);
            int length =
                2 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : 0) + ((flags & 0x40) != 0 ? 4 : 0) + ((flags & 0x80) != 0 ? 8 : 0);
            _glyf.Bytes(composites.Bytes(length));
            hasProgram |= (flags & 0x100) != 0;
        } while ((flags & 0x20) != 0);
        if (hasProgram)
        {
            int length = Packed16(ref steps);
            _glyf.U16(length);
            _glyf.Bytes(programs.Bytes(length));
        }
    }

    private void AddOffset(bool longOffsets)
    {
        if (longOffsets)
        {
            _loca.U32((uint)_glyf.Length);
        }
        else
        {
            _loca.U16(_glyf.Length / 2);
        }
    }
}
