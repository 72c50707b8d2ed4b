namespace CopilotKit.Voices.Flite;

/// <summary>The recorded people behind flite's own voices.</summary>
internal static class Recordings
{
    public const string Rms = "rms";
    public const string Slt = "slt";
    public const string Awb = "awb";
    public const string Kal = "kal16";

    /// <summary>All of them, the clearest first.</summary>
    public static readonly string[] All = [Rms, Slt, Awb, Kal];

    /// <summary>Gets how long the recording's sounds last at its usual pace.</summary>
    /// <remarks>kal16 sets 1.1 on the shared voice; a stretch on the utterance replaces it, so it has to be said again.</remarks>
    public static double UsualStretch(string recording) => recording is Kal ? 1.1 : 1;

    /// <summary>Gets how far the recording's pitch strays from its mean: a standard deviation in hertz.</summary>
    /// <returns>
    /// What sounds like the voice left alone; nothing for rms, which ignores it, and for voice files, whose own is not known.
    /// </returns>
    public static double? UsualPitchSpread(string recording) => recording switch
    {
        Slt => 28,
        Awb => 24.5,
        Kal => 11,
        _ => null,
    };

    /// <summary>Tells whether flite can move the recording's mean pitch.</summary>
    /// <remarks>rms has a pitch model of its own (SPAM) that overwrites the mean: it stays at 103 Hz whatever is set.</remarks>
    public static bool CanShiftPitch(string recording) => recording is not Rms;
}
