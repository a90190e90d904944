namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The table names that WOFF2 abbreviates to a number (W3C WOFF 2.0, section 4.1, “Known Table Tags”).</summary>
internal static class Woff2Tags
{
    /// <summary>The number that says: the tag itself follows.</summary>
    public const int Unknown = 63;

    private static ReadOnlySpan<byte> Known =>
        "cmapheadhheahmtxmaxpnameOS/2postcvt fpgmglyflocaprepCFF VORGEBDTEBLCgasphdmxkernLTSHPCLTVDMXvheavmtxBASEGDEFGPOSGSUBEBSCJSTFMATH"u8
        + "CBDTCBLCCOLRCPALSVG sbixacntavarbdatblocbslncvarfdscfeatfmtxfvargvarhstyjustlcarmortmorxopbdproptrakZapfSilfGlatGlocFeatSill"u8;

    /// <summary>0 to 62, or <see cref="Unknown"/>.</summary>
    public static int IndexOf(uint tag)
    {
        int index = 0;
        while (index < Unknown && At(index) != tag)
        {
            index++;
        }
        return index;
    }

    /// <summary>The tag of a number from 0 to 62.</summary>
    public static uint At(int index) => Tag.Of(Known[(index * 4)..]);
}
