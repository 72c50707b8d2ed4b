namespace CopilotKit.Voices.Espeak;

/// <summary>Says how the <c>espeak-ng</c> program is run, and which of its voices are listed.</summary>
public sealed class EspeakOptions
{
    /// <summary>Gets or sets the program.</summary>
    /// <value>A name found on the <c>PATH</c>, or a full path. The default is <c>espeak-ng</c>.</value>
    public string Program { get; set; } = "espeak-ng";

    /// <summary>Gets or sets the voice for requests that name none.</summary>
    /// <value>
    /// A language of <c>espeak-ng --voices</c>, with a variant if you like: <c>espeak-en-gb+f3</c>. The default is
    /// <c>espeak-en-us</c>.
    /// </value>
    public string DefaultVoice { get; set; } = "espeak-en-us";

    /// <summary>Gets which languages' voices are listed; any can be asked for by its name.</summary>
    /// <value>BCP 47 tags: <c>en</c>, or <c>en-GB</c>. The default is none, which lists all, about 130.</value>
    public IList<string> Languages { get; } = [];

    /// <summary>Gets the variants that are listed beside each language's own voice.</summary>
    /// <value>Names of <c>espeak-ng --voices=variant</c>. The default is f2, f4, m3 and m7, to which configuration adds.</value>
    public IList<string> Variants { get; } = ["f2", "f4", "m3", "m7"];

    /// <summary>Gets or sets how many programs wait ready for the next words, each about 15 MB, for a minute at most.</summary>
    /// <value>0 to 8. The default is 2.</value>
    public int ReadyPrograms { get; set; } = 2;

    /// <summary>Gets or sets how long the program may write nothing before it is killed.</summary>
    /// <value>More than zero, at most 10 minutes. The default is 30 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
