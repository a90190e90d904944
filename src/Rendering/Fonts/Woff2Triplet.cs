namespace Yueqing.Site.Rendering.Fonts;

/// <summary>One step from point to point as a flag and one to four bytes: small steps take less (W3C WOFF 2.0, section 5.2, “Triplet encoding”).</summary>
internal static class Woff2Triplet
{
    private const int OffCurve = 0x80;

    /// <summary>Writes the shortest of the 128 forms; steps may be from -65535 to 65535.</summary>
    public static void Write(FontWriter flags, FontWriter bytes, int dx, int dy, bool onCurve)
    {
        int x = Math.Abs(dx);
        int y = Math.Abs(dy);
        int signX = dx < 0 ? 0 : 1;
        int signY = dy < 0 ? 0 : 1;
        int signs = signX + (2 * signY);
        int curve = onCurve ? 0 : OffCurve;
        if (x == 0 && y < 1280)
        {
            flags.U8(curve + (y >> 8 << 1) + signY);
            bytes.U8(y);
        }
        else if (y == 0 && x < 1280)
        {
            flags.U8(curve + 10 + (x >> 8 << 1) + signX);
            bytes.U8(x);
        }
        else if (x <= 64 && y <= 64 && x > 0 && y > 0)
        {
            flags.U8(curve + 20 + ((x - 1) & 0x30) + (((y - 1) & 0x30) >> 2) + signs);
            bytes.U8((((x - 1) & 0xF) << 4) | ((y - 1) & 0xF));
        }
        else if (x <= 768 && y <= 768 && x > 0 && y > 0)
        {
            flags.U8(curve + 84 + (12 * ((x - 1) >> 8)) + ((y - 1) >> 8 << 2) + signs);
            bytes.U8(x - 1);
            bytes.U8(y - 1);
        }
        else if (x < 4096 && y < 4096)
        {
            flags.U8(curve + 120 + signs);
            bytes.U8(x >> 4);
            bytes.U8(((x & 0xF) << 4) | (y >> 8));
            bytes.U8(y);
        }
        else
        {
            flags.U8(curve + 124 + signs);
            bytes.U16(x);
            bytes.U16(y);
        }
    }
}
