using CopilotKit.Speech;
using CopilotKit.Voices.Flite;
using Microsoft.Extensions.Options;

namespace CopilotKit.Voices.Tests.Flite;

public class FliteOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Succeeds() => Assert.True(Validate(new FliteOptions()).Succeeded);

    [Fact]
    public void Validate_VoiceOfAFileAsDefault_Succeeds() =>
        Assert.True(Validate(new FliteOptions { DefaultVoice = "mine", VoiceFiles = { new("a.flitevox", new Voice("mine")) } }).Succeeded);

    [Fact]
    public void Validate_RelativeFolder_SaysWhatItMustBe() =>
        Assert.Equal(
            "Property LibraryFolder: must be a full path, not 'native'.",
            Validate(new FliteOptions { LibraryFolder = "native" }).FailureMessage);

    [Fact]
    public void Validate_UnknownDefault_SaysWhatItMustBe() =>
        Assert.Equal(
            "Property DefaultVoice: must be the id of a voice of flite or of a voice file, not 'nobody'.",
            Validate(new FliteOptions { DefaultVoice = "nobody" }).FailureMessage);

    [Fact]
    public void Validate_VoiceFileWithTakenIdAndNoPath_SaysBoth()
    {
        ValidateOptionsResult result = Validate(new FliteOptions { VoiceFiles = { new(" ", new Voice("flite-SLT")) } });

        Assert.Equal(
            [
                "Property VoiceFiles: must name a file for the voice 'flite-SLT'.",
                "Property VoiceFiles: must have ids of their own: two voices are called 'flite-slt'.",
            ],
            result.Failures);
    }

    private static ValidateOptionsResult Validate(FliteOptions options) => new FliteOptionsValidator().Validate(null, options);
}
